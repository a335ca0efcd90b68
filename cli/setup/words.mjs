// @ts-check
/** What set-up says, in both languages. Imports nothing, as Node may be too old for anything else. */

/**
 * @typedef {object} Words
 * @property {(oldest: string, own: string) => string} tooOld
 * @property {string} wait
 * @property {string} packages
 * @property {(what: string, why: string) => string} notPossible
 * @property {(oldest: number) => string} noJava
 * @property {(path: string) => string} doesNotStart
 * @property {(wanted: 'whole' | 'any') => string} noBrowser
 * @property {(said: string) => string} installFailed
 */

/** @type {Readonly<Record<'en' | 'zh-CN', Words>>} */
export const WORDS = {
  en: {
    tooOld: (oldest, own) => `Node ${oldest} or later is needed; this is ${own}. See https://nodejs.org`,
    wait: 'waiting for another set-up in this folder',
    packages: 'packages: npm ci …',
    notPossible: (what, why) => `${what}: not possible here: ${why}`,
    noJava: (oldest) => `no Java ${oldest} or later: everything but the Allure HTML works without it`,
    doesNotStart: (path) =>
      `${path} does not start. Run it to see why, or install Chromium, Chrome or Edge and set CHROMIUM_PATH to it.`,
    noBrowser: (wanted) =>
      `no ${wanted === 'whole' ? 'whole Chromium (a headless shell loads no extensions)' : 'Chromium'} found and none could be installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.`,
    installFailed: (said) => `npm ci failed:\n${said}`,
  },
  'zh-CN': {
    tooOld: (oldest, own) => `需要 Node ${oldest} 或更高版本，当前为 ${own}，见 https://nodejs.org`,
    wait: '正在等待此目录中的另一次安装',
    packages: 'npm 包：npm ci …',
    notPossible: (what, why) => `${what}：此处无法完成：${why}`,
    noJava: (oldest) => `没有 Java ${oldest} 或更高版本：除 Allure 的网页报告以外，其他一切照常`,
    doesNotStart: (path) =>
      `${path} 无法启动。请运行它查看原因，或安装 Chromium、Chrome 或 Edge，并将 CHROMIUM_PATH 设为其路径。`,
    noBrowser: (wanted) =>
      `没有找到${wanted === 'whole' ? '完整的 Chromium（headless shell 不能加载扩展程序）' : ' Chromium'}，也无法安装。请安装 Chromium、Chrome 或 Edge，或将 CHROMIUM_PATH 设为其路径。`,
    installFailed: (said) => `npm ci 失败：\n${said}`,
  },
};

/**
 * The words of the language that `--lang` names, else of the system's, as the commands choose it.
 *
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 */
export function wordsFor(parameters, { LC_ALL, LC_MESSAGES, LANG }) {
  const asked = /(?:^| )--lang[ =](\S+)/.exec(parameters.join(' '))?.[1];
  const system = LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return WORDS[/^zh/i.test(asked ?? system) ? 'zh-CN' : 'en'];
}
