/** One's own account. */
export const account = {
  password: '修改密码',
  change: '修改',
  changed: '密码已修改，其他地方的登录都已退出',
  sessions: '已登录的地方',
  since: (from: string, seen: string) => `${from} 登录，${seen} 还在用`,
  here: '就是这里',
  end: '退出',
  endOthers: '其他地方全部退出',
}
