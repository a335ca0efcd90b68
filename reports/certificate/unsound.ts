/** Something in an archive is not what it has to be; the message says what. */
export class Unsound extends Error {
  override name = 'Unsound';
}
