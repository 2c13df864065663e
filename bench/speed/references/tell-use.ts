// Loaded before each measured process: answers, over the channel to the bench, what the process has used so far.
process.on('message', (asked) => {
  // Twice: what the first collection frees may be what held the rest.
  if (asked === 'use, tidied') for (const _ of [1, 2]) globalThis.gc?.()
  process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() })
})
// Nothing is left behind where the bench itself was killed.
process.on('disconnect', () => process.exit(1))
// The channel must not keep alive what would have ended.
process.channel?.unref()
