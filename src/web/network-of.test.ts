import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './network-of.ts'

test('addresses of one IPv6 network count as one, and however an address is written it is the same', () => {
  const network = '2001:db8:0:1::/64'
  for (const ip of ['2001:db8:0:1::5', '2001:0DB8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1:2::3%eth0'])
    assert.equal(networkOf(ip), network, ip)
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
  assert.notEqual(networkOf('2001:db8:0:2::5'), network)
})

test('an IPv4 address counts for itself, written as IPv6 too', () => {
  assert.equal(networkOf('203.0.113.7'), '203.0.113.7')
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
})
