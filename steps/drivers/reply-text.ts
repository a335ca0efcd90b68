/** Reads headers and the body's text of an HTTP message, whoever sent it. */

export interface HttpMessage {
  headers: [name: string, value: string][];
  body: Buffer;
}

/** The first header of a name (in lower case), however it is spelt. */
export function header(headers: HttpMessage['headers'], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The body in the charset that it claims, and what is odd about it. */
export function bodyText({ headers, body }: HttpMessage): { text: string; notes: string[] } {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(header(headers, 'content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(body), notes: [] };
  } catch {
    // Unknown charset, or bytes that are none of it; a reader still wants to see something.
    return { text: body.toString('utf8'), notes: [`the body is not valid ${charset}`] };
  }
}
