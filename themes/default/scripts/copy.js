// Keeps the whole site in the language of the page on the device, if the reader wants it: how much that is before it
// begins, how far it is meanwhile, and the way back. The service worker does the work, some files each time it is
// asked, so that stopping is not to ask again, and what is there is not fetched twice.
(async () => {
  const workers = navigator.serviceWorker, root = new URL('..', document.currentScript.src), { lang } = document.documentElement;
  const box = document.getElementById('copy'), words = box.dataset;
  const [size, bar, status, pages] = ['size', 'part', 'status', 'pages'].map((name) => document.getElementById(`copy-${name}`));
  const buttons = ['keep', 'go-on', 'stop', 'drop'].map((name) => document.getElementById(`copy-${name}`)), [keep, goOn, stop, drop] = buttons;
  if (!workers || root.origin !== location.origin || document.querySelector('[src$="/preview.js"]')) {
    status.textContent = words.unable;
    return;
  }
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${root}${lang}/app.webmanifest`;
  if (workers.controller) document.head.append(link);
  let isKeeping = false;

  /** Asks the service worker; it is ended by the browser when it takes long, and then has not answered. */
  const ask = async (what) => {
    const { active } = await workers.ready, { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
      port1.onmessage = ({ data }) => done(data);
      setTimeout(() => done({ failed: 'network' }), 120_000);
      active.postMessage(what, [port2]);
    });
  };
  const offer = (...shown) => {
    const at = document.activeElement;
    for (const button of buttons) button.hidden = !shown.includes(button);
    // The button that was pressed is gone: the one in its place has the focus.
    if (at.hidden && shown[0]) shown[0].focus();
  };
  const percent = (part) => words.part.replace('#', Math.floor(part * 100));

  /** Shows what is kept. */
  function show({ part, isWhole, pages: read = [] }) {
    bar.hidden = !part || isWhole;
    bar.value = part;
    if (isWhole) offer(drop), status.textContent = words.whole;
    else if (part) offer(goOn, drop), status.textContent = percent(part);
    else offer(keep);
    pages.replaceChildren(...read.map(([address, title]) => {
      const item = document.createElement('li'), link = document.createElement('a');
      link.href = address;
      link.textContent = new DOMParser().parseFromString(title || address, 'text/html').body.textContent;
      item.append(link);
      return item;
    }));
  }

  async function go() {
    isKeeping = true;
    bar.hidden = false;
    offer(stop);
    status.textContent = words.keeping;
    // Browsers that are asked keep it even where space becomes scarce.
    navigator.storage?.persist?.().catch(() => {});
    while (isKeeping) {
      const done = await ask({ keep: lang });
      if (done.failed) {
        isKeeping = false;
        show(await ask({ state: lang }));
        status.textContent = words[done.failed];
        return;
      }
      bar.value = done.part;
      size.textContent = percent(done.part);
      if (done.isWhole) break;
    }
    const wasStopped = isKeeping === false, now = await ask({ state: lang });
    isKeeping = false;
    size.textContent = told;
    show(now);
    if (wasStopped && !now.isWhole) status.textContent = `${words.stopped} ${percent(now.part)}`;
  }

  keep.addEventListener('click', go);
  goOn.addEventListener('click', go);
  stop.addEventListener('click', () => { isKeeping = false; });
  drop.addEventListener('click', async () => {
    show(await ask({ drop: lang }));
    status.textContent = words.dropped;
  });

  workers.addEventListener('controllerchange', () => workers.controller.postMessage({ read: location.href }));
  let told = '';
  try {
    await workers.register(`${root}sw.js`);
  } catch {
    // Without a connection the worker that is there will do; where none may be, there is nothing to offer.
    if (!(await workers.getRegistration(root))) {
      status.textContent = words.unable;
      return;
    }
  }
  try {
    const { copies } = await (await fetch(`${root}publication.json`, { cache: 'no-cache' })).json();
    told = words.size.replace('#', copies[lang].size);
  } catch { /* Without a connection nothing new can be kept, and what it would take does not matter. */ }
  size.textContent = told;
  show(await ask({ state: lang }));
  if (!told) keep.hidden = true;
})();
