/** The hall as one file, and its lists as spreadsheets. */
export const files = {
  whole: '整个大厅',
  wholeMeans: '全部设置存成一个文件，可以备份，也可以带到另一个大厅。不含人员、设备和号票。',
  save: '导出',
  read: '导入',
  isDraft: '已放进草稿，检查后再发布',
  tooLarge: '文件太大',
  fileRefused: (file: string, why: string) => `${file} 没有导入：${why}`,
  lists: '表格',
  list: '表格',
  listsMean: '先导出一份，在表格软件里改好再导入。导入后先进草稿；表里有一处不对，就一行也不导入。',
  replace: '表里没有的行从大厅删除',
  saveAs: (list: string, format: string) => `${format}：导出${list}`,
  readList: '选择文件',
  taken: (list: string, changed: number, added: number, removed: number) =>
    `${list}：改动 ${changed} 行，新增 ${added} 行，删除 ${removed} 行，已放进草稿`,
  ignored: (columns: string[]) => `没有用到这些列：${columns.join('、')}`,
  nothingTaken: (file: string, count: number) => `${file} 没有导入，有 ${count} 处不对：`,
  row: '行',
  column: '列',
  why: '问题',
  more: (count: number) => `还有 ${count} 处`,
}
