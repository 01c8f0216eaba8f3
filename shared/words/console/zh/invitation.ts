/** By the link of an invitation: a password of one's own. */
export const invitation = {
  title: '设置密码',
  hello: (name: string) => `您的用户名是 ${name}，请设一个密码。`,
  old: '现在的密码',
  oldNeeded: '请填写现在的密码',
  password: '新密码',
  rule: (least: number) => `至少 ${least} 个字符，不要用常见的词、生日或自己的名字。`,
  tooShort: (least: number) => `至少 ${least} 个字符`,
  again: '再输一遍',
  notTheSame: '两遍不一样',
  submit: '设置并登录',
  notUsable: '这个链接不能用了',
  hasPassword: '已经设过密码的，直接登录：',
  toDesk: '登录窗口工作台',
  toConsole: '登录大厅管理',
  instead: '也可以不设密码，以后都这样登录：',
}
