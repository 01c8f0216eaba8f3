import { expect, test } from 'vitest'
import {
  askedAndLeft,
  chooseAt,
  draftKept,
  goTo,
  inForce,
  openByKeyboard,
  pressAt,
  publishByKeyboard,
  tabTo,
  typeInto,
} from './console-by-keyboard.ts'
import { browser, hall, inAHall } from './in-a-hall.ts'

inAHall()

test('a department and its services are made, told about, put in order and taken away by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await pressAt(page, '添加部门')
  await askedAndLeft(page, '添加部门')
  await page.keyboard.press('Enter')
  await typeInto(page, '部门名称 · 中文', '税务局')
  await typeInto(page, '部门名称 · 英文', 'Tax Office')
  await page.keyboard.press('Enter')
  await typeInto(page, '业务名称 · 中文', '发票领用')
  await typeInto(page, '业务名称 · 英文', 'Invoices')
  await page.keyboard.press('Enter')
  await tabTo(page, '业务名称 · 中文')

  await tabTo(page, '税务局1')
  for (const key of ['ArrowDown', 'Alt+ArrowUp', 'Home', 'ArrowLeft', 'End', 'Enter']) await page.keyboard.press(key)
  await pressAt(page, '添加材料')
  await page.keyboard.type('营业执照')
  await pressAt(page, '添加材料')
  await page.keyboard.type('公章')
  await pressAt(page, '材料 2上移')
  await pressAt(page, '添加步骤')
  await page.keyboard.type('填表')
  await pressAt(page, '添加步骤')
  await pressAt(page, '删除第 2 步')
  await pressAt(page, '删除第 1 步')
  await tabTo(page, '添加步骤')
  await expect
    .poll(async () => (await draftKept(server)).services.at(-1))
    .toMatchObject({
      name: { zh: '发票领用', en: 'Invoices' },
      guide: { materials: [{ name: { zh: '公章' } }, { name: { zh: '营业执照' } }] },
    })

  await pressAt(page, '删除发票领用')
  await askedAndLeft(page, '删除发票领用')
  await pressAt(page, '删除发票领用')
  await pressAt(page, '删除')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await tabTo(page, '删除税务局')
  await expect.poll(async () => (await draftKept(server)).services.length).toBe(3)
})

test('series, windows and zones are added, changed and taken away by keys alone', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '号段')
  await pressAt(page, '添加号段')
  await typeInto(page, 'C001 到 C999 的号头', 'D')
  await pressAt(page, '删除D001 到 D999')
  await pressAt(page, '删除')
  await pressAt(page, '删除B01 到 B05')
  await chooseAt(page, '用它的 1 项业务改用', 'A001 到 A999')
  await pressAt(page, '删除')
  await tabTo(page, 'A001 到 A999 的号头')

  await goTo(page, '窗口')
  await pressAt(page, '添加窗口')
  await page.keyboard.type('导办台')
  await typeInto(page, '4 号窗口　名称 英文', 'Guide')
  await pressAt(page, '4 号窗口　区', 'ArrowUp')
  await pressAt(page, '删除 2 号窗口')
  await askedAndLeft(page, '删除 2 号窗口')
  await page.keyboard.press('Enter')
  await pressAt(page, '删除')
  await pressAt(page, '区（2）')
  await pressAt(page, '添加区')
  await typeInto(page, '第 3 个区　区的名称 · 中文', '二楼')
  await pressAt(page, '删除“二楼”')
  await pressAt(page, '删除“北区”')
  await pressAt(page, '删除')
  await tabTo(page, '第 1 个区　区的名称 · 中文')

  await publishByKeyboard(page)
  const { series, services, counters, zones } = await inForce(server)
  expect(series.map(({ prefix }) => prefix)).toEqual(['A'])
  expect(services.map(({ seriesId }) => seriesId)).toEqual(['a', 'a', 'a'])
  expect(counters.map(({ number }) => number)).toEqual([1, 3, 4])
  expect(zones.map(({ id }) => id)).toEqual(['south'])
})

test('rules, limits, texts and layouts are changed by keys alone, and whatever goes leaves the keys where it was', async () => {
  const { page, server } = await openByKeyboard(browser, hall)
  await goTo(page, '排队规则')
  await pressAt(page, /^谁先到点叫谁/, 'ArrowDown')
  await pressAt(page, '添加类别')
  await typeInto(page, '名称 · 中文', '孕妇')
  await pressAt(page, '删除孕妇')
  await pressAt(page, '删除优先')
  await askedAndLeft(page, '删除优先')
  await page.keyboard.press('Enter')
  await pressAt(page, '删除')
  await tabTo(page, '删除退役军人')

  await goTo(page, '叫号与过号')
  await pressAt(page, '来人后再点“开始办理”', 'Space')
  await typeInto(page, '重呼间隔', '25')
  await chooseAt(page, '默认办理结果', '已受理')

  await goTo(page, '名称和文字')
  await pressAt(page, '添加公告')
  await typeInto(page, '公告 1 · 中文', '请保持安静。')
  await pressAt(page, '删除公告 1')
  await pressAt(page, '英文放到第一')
  await tabTo(page, '中文放到第一')

  await goTo(page, '大屏与打印')
  await pressAt(page, '添加号票样式')
  await pressAt(page, '添加号票样式')
  await pressAt(page, '样式 2', 'ArrowLeft')
  await pressAt(page, '80 毫米', 'ArrowRight')
  await pressAt(page, '预计等候', 'Space')
  await pressAt(page, '样式 1下移')
  await pressAt(page, '样式 1', 'ArrowLeft')
  await pressAt(page, '删除样式 2')
  await pressAt(page, '北区的大屏：公告', 'Space')
  await pressAt(page, '北区的大屏恢复通常')
  await pressAt(page, '播报语言', 'Backspace')
  await pressAt(page, '静音时段添加时段')
  await pressAt(page, /^删除静音时段/)

  await publishByKeyboard(page)
  const { callingRule, classes, call, publicNotes, languages, printers, boards, voice } = await inForce(server)
  expect(callingRule.type).toBe('accumulating')
  expect(classes.map(({ id }) => id)).toEqual(['ordinary', 'veteran'])
  expect(call).toMatchObject({ confirmArrival: false, recallSeconds: 25, defaultOutcome: 'accepted' })
  expect([publicNotes, boards, voice.quiet]).toEqual([[], [], []])
  expect([languages, voice.languages]).toEqual([['en', 'zh'], ['zh']])
  expect(printers).toMatchObject([{ paper: 58 }])
})
