/** For the unit tests: scripts that call the function CB once with the same object, and scripts that do not. */
import type { JsonpFault } from '../../../schemas/trace-data';

const JSON_TEXT = '{"result":"success","msg":"ok"}';
const CALL = `CB(${JSON_TEXT})`;

/** What every one of {@link FORMS} calls the function with. */
export const TOLD = JSON.parse(JSON_TEXT);

/** The plain call, and in other clothes. */
export const PLAIN_FORMS: readonly string[] = [
  `${CALL}`,
  `/**/${CALL};\n`,
  `typeof CB==='function'&&${CALL}`,
  ` typeof CB === 'function' && ${CALL};`,
];
export const FORMS: readonly string[] = [
  `try{${CALL}}catch(e){}`,
  `try { ${CALL}; } catch { } finally { }`,
  `;${CALL};`,
  `;;;${CALL}`,
  `/* answer of the softphone */ // 1\n${CALL};`,
  `window.CB && ${CALL};`,
  `window.CB&&window.CB(${JSON_TEXT});`,
  `self["CB"](${JSON_TEXT});`,
  `if (typeof CB == "function") { ${CALL}; } else { window.missed = 1; }`,
  `if (window.CB) ${CALL}`,
  `CB && ${CALL}`,
  `(function(){${CALL}})();`,
  `!function(){ 'use strict'; ${CALL}; }();`,
  `(() => ${CALL})();`,
  `(function(f, answer){ f(answer); })(CB, ${JSON_TEXT});`,
  `(function(){ try { ${CALL} } catch (e) { } }).call(this);`,
  `var answer = ${JSON_TEXT}; CB(answer);`,
  `CB.call(null, ${JSON_TEXT});`,
  `void ${CALL};`,
  `${CALL}, 0;`,
  `${CALL}; throw 0;`,
  `function send(f) { f(${JSON_TEXT}) } send(CB);`,
];

/** What is wrong, by the script. */
export const BREACHES: Readonly<Record<string, JsonpFault>> = {
  [`${CALL};${CALL};`]: 'call',
  [`try{${CALL};${CALL}}catch(e){}`]: 'call',
  [`window.CB && ${CALL}; CB(${JSON_TEXT})`]: 'call',
  [`(function(){${CALL}})(); try{${CALL}}catch(e){}`]: 'call',
  [`if(false)${CALL}`]: 'call',
  [`if (typeof CB !== 'function') { ${CALL} }`]: 'call',
  [`(function(){${CALL}});`]: 'call',
  [`throw 0; ${CALL}`]: 'call',
  '': 'call',
  '<html>': 'call',
  'CB()': 'argument',
  'try{CB()}catch(e){}': 'argument',
  'CB({"result":})': 'argument',
  '/**/CB({"__proto__":1,"__proto__":2});': 'argument',
  [JSON_TEXT]: 'callback',
  [`other(${JSON_TEXT})`]: 'callback',
  [`try{other(${JSON_TEXT})}catch(e){}`]: 'call',
};
