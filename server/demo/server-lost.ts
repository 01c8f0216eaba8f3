/** The demo cannot go on, in words for whoever started it: its server is gone, or answers what nobody expects. */
export class ServerLost extends Error {
  override name = 'ServerLost'
}
