/** One's own account. */
export const account = {
  password: '修改密码',
  change: '修改',
  changed: '密码已修改，其他地方的登录都已退出',
  sso: '统一认证',
  tied: (name: string) => `已绑定${name}，可以用它登录。`,
  tie: (name: string) => `绑定${name}`,
  tieMeans: (name: string) => `绑定后可以用${name}登录，原来的密码照样能用。绑定前请再输一次密码。`,
  justTied: '已绑定',
  untie: '解除绑定',
  untied: '已解除绑定，其他地方的登录都已退出',
  noPassword: '此账号没有密码。需要密码时，请向管理员索取新链接。',
  sessions: '已登录的地方',
  since: (from: string, seen: string) => `${from} 登录，最后使用 ${seen}`,
  here: '就是这里',
  end: '退出',
  endOthers: '其他地方全部退出',
}
