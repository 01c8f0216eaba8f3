/** Calls, and those who miss theirs. What stands under a field says what it does in this hall. */
export const calls = {
  times: '次',
  seconds: '秒',
  minutes: '分钟',
  tickets: '个号',
  people: '位',
  call: '叫号',
  confirmArrival: '来人后再点“开始办理”',
  confirmArrivalOn: '叫号后，来人了由窗口点“开始办理”，等候和办理的时间分开统计。',
  confirmArrivalOff: '一叫号就算开始办理，窗口少点一次。没来的，一样可以重呼、记为未到。',
  recallSeconds: '重呼间隔',
  recallSecondsHint: (seconds: number) => `叫号或重呼以后，过 ${seconds} 秒才能再重呼。`,
  recallsMax: '重呼次数',
  recallsMaxHint: (count: number) => (count === 0 ? '不能重呼。' : `一次叫号最多重呼 ${count} 次。`),
  missed: '过号',
  callsBeforeNoShow: '叫几次才算过号',
  callsBeforeNoShowHint: (calls: number) =>
    calls <= 1 ? '叫过一次没来，就能记为未到。' : `叫号加重呼满 ${calls} 次还没来，才能记为未到。`,
  noShowSeconds: '叫号后等多久',
  noShowSecondsHint: (seconds: number) =>
    seconds === 0 ? '不用等，叫够次数就能记为未到。' : `叫号后至少等 ${seconds} 秒，才能记为未到。`,
  returnMinutes: '过号后几分钟内可以回来',
  returnMinutesHint: (minutes: number) =>
    minutes === 0 ? '过号后不能回来，请重新取号。' : `过号后 ${minutes} 分钟内回来，不用重新取号；再晚就要重新取号。`,
  returnsMax: '可以回来几次',
  returnsMaxHint: (count: number) =>
    count === 0 ? '过号后不能回来，请重新取号。' : `同一个号最多过号回来 ${count} 次。`,
  returnAfter: '回来后排在几个号之后',
  returnAfterHint: (calls: number) =>
    calls === 0
      ? '回来后，下一个就优先叫到。'
      : `回来后，同一业务再叫 ${calls} 个号，然后优先叫到；没有别人在等，马上叫。`,
  waiting: '推迟和挂起',
  postponesMax: '可以推迟几次',
  postponesMaxHint: (count: number) =>
    count === 0 ? '不能推迟。' : `来不及的人可以让后面几位先办，每个号最多推迟 ${count} 次。`,
  holdMinutesMax: '最多挂起',
  holdMinutesMaxHint: (minutes: number) =>
    `办到一半去填表、复印，窗口先叫别人，号最多保留 ${minutes} 分钟；到时回到队伍，由原窗口优先叫到。`,
  desk: '窗口',
  undoSeconds: '多久之内可以撤销',
  undoSecondsHint: (seconds: number) =>
    seconds === 0
      ? '点错了不能撤销。'
      : `点错了，${seconds} 秒内可以撤销上一步。自动叫号的窗口，至少空闲 ${seconds} 秒才叫。`,
  absentMinutes: '多久算离岗',
  absentMinutesHint: (minutes: number) =>
    `窗口人员的页面断开 ${minutes} 分钟算离岗：窗口不再自动叫号；没有别的主办窗口在，就由顶岗窗口办。`,
  defaultOutcome: '默认办理结果',
  defaultOutcomeHint: (outcome: string) => `窗口不选结果就叫下一位，记为“${outcome}”。`,
  presence: '在场',
  phone: '手机取号的人到场才叫',
  phoneOn: '手机取的号，确认在场以后才会叫到：在手机上点“我在大厅”，或在取号机扫码。',
  phoneOff: '手机取的号，人没到也会叫到。',
  confirmAhead: '前面还剩几位时，请对方确认在场',
  confirmAheadNot: '不问',
  confirmAheadNever: '不问。快到时人不在，叫到才知道。',
  confirmAheadHint: (ahead: number) =>
    `前面还剩 ${ahead} 位时请对方确认在场。没有确认的先叫后面的人，位置保留。10 分钟内在大厅取的号不问。`,
}
