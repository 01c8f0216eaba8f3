import { takeOrders } from './child.ts'
import { FollowerSocket, type FollowOrder } from './follower-socket.ts'

/** Screens and phones that follow while something else is measured. */
export type FollowersOrder = { open: { url: string; follow: FollowOrder[] } } | { close: true }

/** Under the server's own limit of new sockets a second. */
const AT_ONCE = 50
let followers: FollowerSocket[] = []

takeOrders(async (order: FollowersOrder): Promise<{ followers: number; packets: number }> => {
  if ('open' in order) {
    const { url, follow } = order.open
    for (let index = 0; index < follow.length; index += AT_ONCE) {
      const some = follow.slice(index, index + AT_ONCE)
      followers.push(...(await Promise.all(some.map((one) => FollowerSocket.open(url, one)))))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const packets = followers.reduce((sum, follower) => sum + follower.packets, 0)
  const count = followers.length
  if ('close' in order) {
    for (const follower of followers) follower.end()
    followers = []
  }
  return { followers: count, packets }
})
