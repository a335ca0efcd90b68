/** Ways in which a parameter can be wrong, by the words of the feature. */

/** Puts the fault into a request that was sound: members of the plugin, or parameters of the local service. */
export type Fault = (name: string, request: Map<string, unknown>) => void;

/** Values that look like sound ones. */
const OTHER_VALUES = ['hang_up', '123', '1,2,3', 'trans_number', 'number'];
/** Kinds of transfer, each of which needs a name besides. */
const TRANSFER_KINDS = ['number', 'queue', 'ext', 'ivr'];

export const FAULTS: Record<string, Fault> = {
  missing: (name, request) => request.delete(name),
  empty: (name, request) => request.set(name, ''),
  'a number': (name, request) => request.set(name, 12345),
  null: (name, request) => request.set(name, null),
  'an object': (name, request) => request.set(name, { nested: true }),
  '4000 characters long': (name, request) => request.set(name, 'x'.repeat(4000)),
  'in Chinese': (name, request) => request.set(name, '座席'),
  'an unknown value': (name, request) => request.set(name, 'no-such-value'),
  'in upper case': (name, request) => request.set(name, String(request.get(name)).toUpperCase()),
  'made of letters': (name, request) => request.set(name, 'abcdef'),
  'followed by a port': (name, request) => request.set(name, `${request.get(name)}:5060`),
  'under the name of an IVR': (name, request) => {
    request.set('trans_ivr', request.get(name));
    request.delete(name);
  },
  'joined by an unknown one': (_, request) => request.set('no_such_member', 'extra'),
  ...Object.fromEntries(OTHER_VALUES.map((value) => [`set to "${value}"`, setTo(value)])),
  ...Object.fromEntries(TRANSFER_KINDS.map((kind) => [`set to "${kind}", and nothing else`, onlyWith(kind)])),
};

function setTo(value: string): Fault {
  return (name, request) => request.set(name, value);
}

/** A command with that parameter alone. */
function onlyWith(value: string): Fault {
  return (name, request) => {
    for (const each of request.keys()) if (each !== 'cmd') request.delete(each);
    request.set(name, value);
  };
}
