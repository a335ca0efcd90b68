// Changes the language, filters the requirements by verdict and text, opens what a link points to, and shows details on the spot. The page is whole without it.
(() => {
  const language = document.getElementById('language');
  const form = document.getElementById('filter');
  const text = document.getElementById('text');
  const shown = document.getElementById('shown');
  const requirements = [...document.querySelectorAll('.requirement')];
  const words = new Map(requirements.map((r) => [r, r.querySelector('summary').textContent.toLowerCase()]));

  function apply() {
    const verdicts = new Set(
      [...form.querySelectorAll('input[name=verdict]:checked')].map((box) => box.value),
    );
    const wanted = text.value.trim().toLowerCase().split(/\s+/);
    for (const requirement of requirements) {
      const found = wanted.every((word) => words.get(requirement).includes(word));
      requirement.hidden = !(found && verdicts.has(requirement.dataset.verdict));
    }
    for (const call of document.querySelectorAll('.call')) {
      call.hidden = !call.querySelector('.requirement:not([hidden])');
    }
    shown.textContent = `${requirements.filter((r) => !r.hidden).length}/${requirements.length}`;
  }

  function changeLanguage() {
    const root = document.documentElement;
    root.lang = root.lang === 'en' ? 'zh-CN' : 'en';
    const told = (selector) => document.querySelector(`${selector} x-t[lang=${root.lang}]`).textContent;
    document.title = `${told('h1')}: ${told('.kind')}`;
  }

  function openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    for (let box = target; box; box = box.parentElement?.closest('details'))
      if (box.tagName === 'DETAILS') box.open = true;
    target.scrollIntoView();
  }

  /** The detail that a link means; that of an entry may be a link itself. */
  function detailOf(link) {
    const entry = link && document.getElementById(link.hash.slice(1));
    return entry && (entry.querySelector('details') ?? detailOf(entry.querySelector('a.full')));
  }

  /** Each detail stands once: where it is referred to it is shown on the spot, so that nobody loses his place. */
  function showHere(event) {
    const link = event.target.closest?.('a.full');
    const detail = detailOf(link);
    if (!detail) return;
    event.preventDefault();
    const copy = detail.cloneNode(true);
    copy.open = true;
    link.replaceWith(copy);
  }

  language.disabled = false;
  language.addEventListener('click', changeLanguage);
  form.classList.remove('waiting');
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', showHere);
  window.addEventListener('hashchange', openTarget);
  apply();
  openTarget();
})();
