import type { LinkEvents, OpenLink } from '@tingxu/shared/browser/link.ts'
import { ViewFollower } from '@tingxu/shared/browser/view-follower.ts'
import type { Follow, FollowAnswer, SoundReport } from '@tingxu/shared/wire.ts'

/** A connection made of paper: the test writes what the server says, and reads what the screen asked. */
export type PaperLink = {
  events: LinkEvents
  asked: { follow: Follow; answer: (answer: FollowAnswer) => void }[]
  left: Follow[]
  sounds: SoundReport[]
  closed: boolean
}

/** A screen with a device clock that the test moves, and every link that it opened. */
export function paperScreen() {
  const links: PaperLink[] = []
  const device = { ms: 1_000 }
  const openLink: OpenLink = (events) => {
    const link: PaperLink = { events, asked: [], left: [], sounds: [], closed: false }
    links.push(link)
    return {
      follow: (follow, answer) => link.asked.push({ follow, answer }),
      unfollow: (follow) => link.left.push(follow),
      sound: (report) => link.sounds.push(report),
      close: () => {
        link.closed = true
        events.closed(null)
      },
    }
  }
  const follower = new ViewFollower({ openLink, elapsedMs: () => device.ms, random: () => 0.5 })
  return { follower, links, device, last: () => lastOf(links) }
}

/** Lets time pass as a screen sees it: it looks at its clocks twice a second. */
export function pass(screen: ReturnType<typeof paperScreen>, ms: number) {
  const until = screen.device.ms + ms
  while (screen.device.ms < until) {
    screen.device.ms = Math.min(until, screen.device.ms + 500)
    screen.follower.watch()
  }
}

function lastOf(links: PaperLink[]): PaperLink {
  const link = links.at(-1)
  if (link === undefined) throw new Error('the screen has opened no link')
  return link
}
