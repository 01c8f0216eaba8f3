/** To be imported before anything else: on an older Node the database library crashes instead of saying why. */
const NODE_MIN = 24
const version = Number(process.versions.node.split('.')[0])
if (version < NODE_MIN) {
  console.error(`Tingxu needs Node ${NODE_MIN} or newer; this is ${process.version}. \`npm start\` brings its own.`)
  process.exit(1)
}
