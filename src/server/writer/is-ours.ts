// Whether a model server stands in our own network: only such a one is told which trace it works for.
import { BlockList, isIP } from 'node:net'

const inside = new BlockList()
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

/** By its address alone: a private one, or a name that means something only inside (`model`, `model.internal`). */
export function isOurs(baseUrl: string): boolean {
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')
  const version = isIP(host)
  if (version !== 0) return inside.check(host, version === 6 ? 'ipv6' : 'ipv4')
  return !host.includes('.') || /\.(internal|local|localhost)$/.test(host)
}
