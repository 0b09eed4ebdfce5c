// Keeps the choice of readers who see badly from page to page. Without it the box in the header switches one page.
// Waited for, so that a page is not drawn small first. No other page, site or server learns of the choice.
(() => {
  const root = document.documentElement, name = 'sight';
  let kept;
  try { kept = localStorage; } catch { return; }
  const show = () => {
    const box = document.getElementById(name), isOn = !!kept.getItem(name);
    root.classList.toggle(name, isOn);
    if (box) box.checked = isOn;
  };
  show();
  addEventListener('DOMContentLoaded', () => {
    show();
    document.getElementById(name).addEventListener('change', ({ target }) => {
      if (target.checked) kept.setItem(name, 1);
      else kept.removeItem(name);
      show();
    });
  });
  // Another window has changed it, or the way back leads to a page that was kept as it was.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
})();
