/** Keeps the bytes of bodies while they go by: of each one up to a length, and of all together no more than there is room for. */
import type { HeaderList } from '../../schemas/trace-data';
import { bodyText } from '../../steps/drivers/http/reply-text';
import type { SeenBody } from '../../traffic/exchange';

/** Bytes of one body; no interface that is known here has longer ones. */
const LONGEST = 65_536;
const TOO_LONG = `it is longer than ${LONGEST} bytes`;

/** Bytes that may be kept at a time by all exchanges that are under way. */
export class Room {
  constructor(private left = 67_108_864) {}

  /** Whether there was room. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.left += bytes;
  }
}

export class SeenBytes {
  private pieces: Buffer[] = [];
  private length = 0;
  private unseen: string | undefined;

  constructor(private readonly room: Room) {}

  add(piece: Buffer): void {
    if (this.unseen !== undefined) return;
    if (this.length + piece.length > LONGEST) this.lose(TOO_LONG);
    else if (!this.room.take(piece.length)) this.lose('too much was under way at the time');
    else {
      // A piece may be a part of a longer one, which it would keep.
      this.pieces.push(Buffer.from(piece));
      this.length += piece.length;
    }
  }

  /** Nobody can say what it was. @param why as the end of a sentence */
  lose(why: string): void {
    this.unseen ??= why;
    this.free();
  }

  /** What it says, unpacked; then it is kept no longer. */
  body(headers: HeaderList): SeenBody {
    const body = Buffer.concat(this.pieces);
    this.free();
    if (this.unseen !== undefined) return { unseen: this.unseen };
    const { text, notes, stillPacked } = bodyText({ headers, body });
    if (stillPacked !== undefined) return { unseen: stillPacked };
    return text.length > LONGEST ? { unseen: TOO_LONG } : { text, notes };
  }

  private free(): void {
    this.room.giveBack(this.length);
    this.length = 0;
    this.pieces = [];
  }
}
