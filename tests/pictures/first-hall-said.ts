import type { Moment } from '../helpers/first-hall.ts'
import type { Said } from './captions.ts'

/** The film of a first hall in words; its figures are those of the wizard's steps. */
export const FIRST_HALL_SAID: Said<Moment> = {
  'sign-in': {
    zh: '用 admin 登录，密码在 data/first-run.json 里',
    en: 'Sign in as admin; the password is in data/first-run.json',
  },
  begin: { zh: '写上大厅的名称，按“新建”', en: 'Name your hall and press Begin' },
  name: { zh: '① 大厅用哪几种语言，叫什么名字', en: '1  Its languages, and its name in each' },
  services: { zh: '② 群众来办什么：先写三项业务', en: '2  What people come for: three services' },
  counters: { zh: '③ 两个窗口，各办什么', en: '3  Two windows, and what each serves' },
  hours: { zh: '④ 什么时候可以取号', en: '4  When tickets can be taken' },
  publish: { zh: '⑤ 看一遍，按一下，今天就开始取号', en: '5  One look, one press, and tickets are given today' },
  kiosk: { zh: '⑥ 接一台取号机：打开链接就接上了', en: '6  A ticket machine: opening the link connects it' },
  board: { zh: '⑥ 大屏也一样', en: '6  A board, the same way' },
  devices: { zh: '⑥ 两台都接上了', en: '6  Both are connected' },
  clerk: { zh: '⑦ 写上窗口人员的用户名，把链接发给她', en: '7  A clerk, and a link to send her' },
  password: { zh: '⑦ 她打开链接，自己设密码', en: '7  She opens it and chooses a password' },
  seat: { zh: '⑦ 坐到 1 号窗口', en: '7  She sits down at window 1' },
  staff: { zh: '⑦ 窗口有人了', en: '7  Somebody is there to call' },
  'first-call': { zh: '⑧ 在取号机上取第一个号', en: '8  The first ticket, taken at the machine' },
  ticket: { zh: '⑧ 有人在等：窗口、大屏、向导都看到了', en: '8  Somebody waits: desk, board and wizard know it' },
  call: { zh: '⑧ 窗口按一下 N', en: '8  The clerk presses one key: N' },
  called: { zh: '⑧ 大屏叫出第一个号', en: '8  The first call' },
  done: { zh: '大厅建好了，样样都可以再改', en: 'The hall is set up, and everything in it can be changed' },
}
