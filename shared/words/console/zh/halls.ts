/** Several halls in one installation. */
export const halls = {
  add: '新建大厅',
  addMeans: '每个大厅有自己的设置、人员和设备。您会成为新大厅的管理员。',
  name: (language: string) => `名称 · ${language}`,
  nameNeeded: '请填写名称',
  make: '新建',
}
