import { isIPv6 } from 'node:net'

/**
 * Whom an address stands for when tries are counted: an IPv4 address itself, of an IPv6 address the first 64 bits, since
 * one household or server has all that follow. An IPv4 address written as IPv6 is the IPv4 address.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  if (!isIPv6(ip)) return ip
  // The address as URLs write it: short, in small letters.
  const short = new URL(`http://[${ip.replace(/%.*$/, '')}]/`).hostname.slice(1, -1)
  const [head = '', tail = ''] = short.split('::')
  const [before, after] = [groups(head), groups(tail)]
  const leftOut = short.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : []
  return `${[...before, ...leftOut, ...after].slice(0, 4).join(':')}::/64`
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
