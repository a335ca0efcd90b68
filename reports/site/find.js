// Finds what the index beside it names. Chinese has no blanks between words: there each pair of characters counts.
(() => {
  const { entries, found, none } = window.softphoneDocs;
  const input = document.getElementById('q');
  const told = document.getElementById('told');
  const list = document.getElementById('results');
  const SHOWN = 50;

  /** Words are kept whole; of a run of Chinese characters each two neighbours are one. */
  function tokenize(text) {
    const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
    return runs.flatMap((run) => {
      const signs = /\p{Script=Han}/u.test(run) ? [...run] : [];
      return signs.length < 2 ? [run] : signs.slice(1).map((sign, i) => signs[i] + sign);
    });
  }

  const search = new MiniSearch({
    fields: ['title', 'text', 'also'],
    tokenize,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: { title: 3 },
      boostDocument: (id) => entries[id][3] ?? 1,
    },
  });
  search.addAll(entries.map(([, title, text, , also], id) => ({ id, title, text, also })));

  function show() {
    const hits = input.value.trim() === '' ? [] : search.search(input.value);
    told.textContent =
      input.value.trim() === '' ? '' : hits.length === 0 ? none : found.replace('{count}', hits.length);
    list.replaceChildren(
      ...hits.slice(0, SHOWN).map(({ id }) => {
        const [address, title, text] = entries[id];
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `../${address}`;
        link.textContent = title;
        item.append(link, ` ${text}`);
        return item;
      }),
    );
  }

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', show);
  show();
})();
