/** The language in which every client of ours asks, whichever browser was found: that of the documents. */
export const LANGUAGE = 'zh-CN';
