/** What the bench uses of autocannon, which brings no types of its own. */
declare module 'autocannon' {
  export type Request = { method: string; path: string; headers?: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    requests: { method: string; path: string; setupRequest: (request: Request) => Request }[]
  }
  type Result = { latency: { p50: number; p99: number }; duration: number; non2xx: number; '2xx': number }
  export default function autocannon(options: Options): Promise<Result>
}
