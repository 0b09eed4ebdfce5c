// "Copy link", where scripts run: the address of the page, and of each action on it. Says what it has done.
(() => {
  const share = document.querySelector('.share');
  if (!share) return;
  const page = document.querySelector('[rel=canonical]').href, button = share.querySelector('button'), said = document.createElement('span');
  said.setAttribute('role', 'status');
  share.append(said);
  // Pages without HTTPS have no clipboard: there the text has to be selected to be copied.
  const put = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    if (!isDone) throw Error();
  };
  const copies = (one, address) => one.addEventListener('click', async () => {
    said.textContent = '';
    try {
      await put(address);
      said.textContent = button.value;
    } catch {
      // What cannot be copied is shown, to be copied by hand.
      said.textContent = address;
    }
    one.focus();
  });
  button.hidden = false;
  copies(button, page);
  for (const action of document.querySelectorAll('.text > ul > li[id]')) {
    const one = document.createElement('button');
    one.type = 'button';
    one.textContent = '#';
    one.className = 'part';
    one.title = button.dataset.part;
    one.setAttribute('aria-label', button.dataset.part);
    copies(one, `${page}#${action.id}`);
    (action.querySelector('.meta') || action).append(' ', one);
  }
})();
