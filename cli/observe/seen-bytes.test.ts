import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Room, SeenBytes } from './seen-bytes';

const LOST = { unseen: 'too much was under way at the time' };
const said = (text: string) => ({ text, notes: [] });

it('keeps bodies as long as there is room for all that is under way, and judges none that it lost', () => {
  const room = new Room(10);
  const [first, second, third] = [new SeenBytes(room), new SeenBytes(room), new SeenBytes(room)];
  first.add(Buffer.from('sixsix'));
  second.add(Buffer.from('four'));
  second.add(Buffer.from('!'));
  assert.deepEqual(second.body([]), LOST, 'a piece too many loses the whole body, which is kept no longer');
  third.add(Buffer.from('four'));
  assert.deepEqual(third.body([]), said('four'), 'what was lost has given its room back');
  assert.deepEqual(first.body([]), said('sixsix'), 'one that is long under way is not lost for others');
  const all = new SeenBytes(room);
  all.add(Buffer.alloc(10, 'x'));
  assert.deepEqual(all.body([]), said('x'.repeat(10)), 'all of the room is free again');
});

it('keeps no body that is longer than those of any interface, packed or not', () => {
  const room = new Room();
  const long = new SeenBytes(room);
  for (let piece = 0; piece < 65; piece += 1) long.add(Buffer.alloc(1024));
  const unseen = { unseen: 'it is longer than 65536 bytes' };
  assert.deepEqual(long.body([]), unseen);
  const packed = new SeenBytes(room);
  packed.add(gzipSync(Buffer.alloc(65_537, 'x')));
  assert.deepEqual(packed.body([['Content-Encoding', 'gzip']]), unseen);
});
