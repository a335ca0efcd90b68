// Fills the form in: what depends on an answer follows it, what does not go together is marked, the answers are saved as YAML.
(() => {
  const form = document.getElementById('form');
  const state = document.getElementById('state');
  const rows = new Map([...document.querySelectorAll('tr[data-id]')].map((row) => [row.dataset.id, row]));
  const select = (row) => row.querySelector('select');
  const reason = (row) => row.querySelector('td:last-child input');
  const needs = (row) => row.dataset.needs.split(' ').filter(Boolean);

  /** yes, no, or n/a where something that it depends on is not supported. */
  function answer(id) {
    const row = rows.get(id);
    if (!row) return 'yes';
    return needs(row).every((other) => answer(other) === 'yes') ? select(row).value : 'n/a';
  }

  function isWrong(row, given) {
    if (given === 'n/a')
      return (row.dataset.kind === 'claim' || row.dataset.kind === 'option') && select(row).value === 'yes';
    if (row.dataset.status === 'm' || row.dataset.status === 'c') return given === 'no';
    if (row.dataset.status === 'x') return given === 'yes';
    if (row.dataset.group === 'o' || given === 'yes') return false;
    const group = [...rows.values()].filter((other) => other.dataset.group === row.dataset.group);
    return group.every((other) => answer(other.dataset.id) !== 'yes');
  }

  function show() {
    let wrong = 0;
    for (const [id, row] of rows) {
      const given = answer(id);
      const isGone = given === 'n/a';
      const isClaim = row.dataset.kind === 'claim' || row.dataset.kind === 'option';
      row.classList.toggle('na-row', isGone);
      select(row).hidden = isGone && !isClaim;
      row.querySelector('.na').hidden = !isGone;
      const isToldWhy = row.dataset.kind === 'row' || row.dataset.kind === 'call';
      reason(row).hidden = !isToldWhy || given !== (row.dataset.status === 'x' ? 'yes' : 'no');
      const bad = isWrong(row, given);
      row.classList.toggle('wrong', bad);
      if (bad) wrong += 1;
    }
    for (const table of document.querySelectorAll('.table'))
      table.hidden = table.dataset.within.split(' ').some((id) => id && answer(id) !== 'yes');
    state.classList.toggle('wrong', wrong > 0);
    state.textContent =
      wrong > 0 ? form.dataset.wrong.replace('{count}', String(wrong)) : state.dataset.right;
  }

  const ids = (kind) => [...rows.values()].filter((row) => row.dataset.kind === kind);
  const chosen = (kind) =>
    ids(kind)
      .filter((row) => select(row).value === 'yes')
      .map((row) => row.dataset.id.slice(kind.length + 1));

  /** What the ICS leaves out: a call as a whole, else rows one by one; what does not apply is not named. */
  function leavesOut() {
    return [...ids('call'), ...ids('row')].flatMap((row) => {
      const id = row.dataset.id;
      const isSaid = row.dataset.status === 'x' ? answer(id) === 'yes' : answer(id) === 'no';
      if (!isSaid) return [];
      const because = reason(row).value.trim() || form.dataset.because;
      return [{ requirement: row.dataset.kind === 'call' ? `${id}.*` : id, reason: because }];
    });
  }

  /** Texts in JSON are YAML as well. */
  function yaml() {
    const told = (name) => JSON.stringify(form.elements[name].value);
    const options = {};
    for (const row of ids('option')) {
      const [, name, value] = row.dataset.id.split('.');
      const isOn = select(row).value === 'yes';
      if (value === undefined) options[name] = isOn;
      else options[name] = isOn ? value : { transType: 'short', authMode: 'dynamic' }[name];
    }
    return [
      'target:',
      ...['name', 'vendor', 'version'].map((name) => `  ${name}: ${told(name)}`),
      'ics:',
      `  interfaces: [${chosen('interface').join(', ')}]`,
      `  claims: [${chosen('claim').join(', ')}]`,
      '  options:',
      ...Object.entries(options).map(([name, value]) => `    ${name}: ${value}`),
      `  leavesOut:${leavesOut().length === 0 ? ' []' : ''}`,
      ...leavesOut().map((entry) => `    - ${JSON.stringify(entry)}`),
      '',
    ].join('\n');
  }

  document.addEventListener('change', show);
  document.getElementById('print').addEventListener('click', () => window.print());
  document.getElementById('save').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([yaml()], { type: 'application/yaml' }));
    link.download = 'answers.yaml';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  show();
})();
