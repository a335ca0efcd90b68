// Filters the requirements by verdict and text, and opens what a link points to. The page is whole without it.
(() => {
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
    shown.textContent = `${requirements.filter((r) => !r.hidden).length} of ${requirements.length} shown`;
  }

  function openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', openTarget);
  apply();
  openTarget();
})();
