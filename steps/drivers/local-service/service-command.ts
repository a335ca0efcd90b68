/** A command to the local service, and how it is written into an address. */

export interface Command {
  /** Parameters in order, without the callback. */
  query: [name: string, value: string][];
  /** Name of the callback as sent; omit to have one made up (by jQuery, in a page); null: send none. */
  callback?: string | null;
  /** Raw only. Default GET. */
  method?: string;
  /** Default: none, as in the document; the request then asks for `/`. */
  path?: string;
  /** Raw only. Host, Origin and whatever else a foreign page or program would send. */
  headers?: Record<string, string>;
  /** Raw only: the language that is asked for; null: none. Default: that of our browsers. */
  language?: string | null;
  /** `none`: names and values go out as they stand, in UTF-8. Default `utf-8`: percent-encoded. */
  encode?: 'utf-8' | 'none';
}

/**
 * The address of a command: `http://127.0.0.1:12307?cmd=…&jsonpcallback=…`, without a slash as in the document.
 *
 * @param address of the service
 * @param callback already written as it is to stand there; null leaves the parameter out
 */
export function commandAddress(address: URL, command: Command, callback: string | null): string {
  const write = command.encode === 'none' ? (text: string) => text : encodeURIComponent;
  const pairs = command.query.map(([name, value]) => `${write(name)}=${write(value)}`);
  if (callback !== null) pairs.push(`jsonpcallback=${callback}`);
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return `${address.protocol}//${address.host}${command.path ?? ''}${query}`;
}
