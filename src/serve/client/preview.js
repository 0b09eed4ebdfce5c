// Keeps an open page of the preview as its files are, and shows the review bar and what is wrong.
// Part of the preview only: no page that is published names this script.
(() => {
  'use strict';

  const OWN = '/_onuguu/';
  const script = document.currentScript;
  /** What the reader sees: the head and the body have a version each. */
  let version = script.dataset.version;

  // A tree of its own, so that neither the site's style nor the preview's reaches the other.
  const host = document.createElement('onuguu-preview');
  const root = host.attachShadow({ mode: 'open' });
  const dock = document.createElement('div'), overlay = document.createElement('div'), bar = document.createElement('div');
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${OWN}preview.css`;
  dock.className = 'dock';
  dock.append(overlay, bar);
  // Unstyled for a moment, it would push the page about.
  dock.hidden = true;
  style.addEventListener('load', () => {
    dock.hidden = false;
    makeRoom();
  });
  root.append(style, dock);
  document.body.append(host);

  /** Fills a part of the dock; whatever stands open in it stays open. */
  function fill(part, html) {
    if (part.source === html) return;
    const wasOpen = [...part.querySelectorAll('details')].map((one) => one.open);
    const focused = [...part.querySelectorAll('a, button, summary')].indexOf(root.activeElement);
    part.source = html;
    part.innerHTML = html;
    part.querySelectorAll('details').forEach((one, idx) => { one.open = Boolean(wasOpen[idx]); });
    if (focused >= 0) part.querySelectorAll('a, button, summary')[focused]?.focus({ preventScroll: true });
    makeRoom();
  }

  /** What has the focus is never behind the bar. */
  function makeRoom() {
    const room = bar.offsetHeight ? `${bar.offsetHeight + 8}px` : '', { style: of } = document.documentElement;
    if (of.scrollPaddingBottom !== room) of.scrollPaddingBottom = room;
  }

  /** What a reader has closed stays closed until there is something else to say. */
  let closed = '';
  let told = '';
  function showOverlay(html) {
    told = html;
    if (html !== closed) closed = '';
    fill(overlay, closed ? '' : html);
  }

  function close() {
    closed = told;
    fill(overlay, '');
  }

  // --- The page itself ---

  const isOurs = (node) => node === script || node === host;

  /** Makes one element like another, touching only what differs: what has the focus or is scrolled stays as it is. */
  function become(from, to) {
    if (from.nodeType !== Node.ELEMENT_NODE) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    const isKept = (name) => from.localName === 'details' && name === 'open';
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && !isKept(name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value && !isKept(name)) from.setAttribute(name, value);
    }
    becomeWithin(from, to);
  }

  function becomeWithin(from, to) {
    const before = [...from.childNodes].filter((node) => !isOurs(node)), after = [...to.childNodes];
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let end = before.length ? before[before.length - 1].nextSibling : null;
    while (before.length && after.length && before[before.length - 1].isEqualNode(after[after.length - 1])) {
      end = before.pop();
      after.pop();
    }
    if (!before.length && end === null) end = [...from.childNodes].find(isOurs) || null;
    const isLike = (one, other) => one.nodeName === other.nodeName && (one.id || '') === (other.id || '');
    let at = 0;
    after.forEach((node, idx) => {
      const same = before.findIndex((one, place) => place >= at && one.isEqualNode(node));
      if (same >= 0) {
        before.slice(at, same).forEach((one) => one.remove());
        at = same + 1;
      } else if (at < before.length && isLike(before[at], node) && !after.slice(idx + 1).some((later) => later.isEqualNode(before[at]))) {
        become(before[at], node);
        at += 1;
      } else {
        from.insertBefore(document.importNode(node, true), at < before.length ? before[at] : end);
      }
    });
    before.slice(at).forEach((one) => one.remove());
  }

  /** Puts new style sheets in the place of old ones, which go when those are there: nothing flickers. */
  function swapStyles(next) {
    const sheets = (of) => [...of.querySelectorAll('head link[rel~=stylesheet]')];
    const before = sheets(document), wanted = sheets(next);
    const address = (link) => new URL(link.getAttribute('href'), location.href).href;
    const stale = before.filter((link) => !wanted.some((one) => address(one) === link.href));
    const added = wanted.filter((one) => !before.some((link) => link.href === address(one)));
    const loaded = added.map((one) => new Promise((done) => {
      const link = document.importNode(one, true);
      link.addEventListener('load', done);
      link.addEventListener('error', done);
      (before[before.length - 1] || document.head.lastChild).after(link);
    }));
    return Promise.all(loaded).then(() => stale.forEach((link) => link.remove()));
  }

  /** Everything in the head that neither draws nor runs. */
  function swapHead(next) {
    document.title = next.title;
    const passive = (of) => [...of.querySelectorAll('head meta, head link:not([rel~=stylesheet])')];
    const before = passive(document), after = passive(next);
    if (before.length === after.length && before.every((one, idx) => one.isEqualNode(after[idx]))) return;
    before.forEach((one) => one.remove());
    document.head.prepend(...after.map((one) => document.importNode(one, true)));
  }

  /** Something that stays where it is on the screen while the page around it changes. */
  function anchor() {
    const height = document.documentElement.clientHeight;
    for (let y = 8; y < height; y += 24) {
      const node = document.elementFromPoint(document.documentElement.clientWidth / 2, y);
      if (node && node !== host && node.closest('main > *')) return node;
    }
    return null;
  }

  function swapBody(next) {
    const focused = document.activeElement?.id;
    const kept = scrollY > 0 ? anchor() : null, before = kept?.getBoundingClientRect().top, at = scrollY;
    // The browser's own way of keeping the place would do the same a second time.
    document.documentElement.style.overflowAnchor = 'none';
    document.documentElement.lang = next.documentElement.lang;
    become(document.body, next.body);
    scrollTo({ left: scrollX, top: kept?.isConnected ? scrollY + kept.getBoundingClientRect().top - before : at, behavior: 'instant' });
    requestAnimationFrame(() => { document.documentElement.style.overflowAnchor = ''; });
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  async function refresh() {
    const response = await fetch(location.href.split('#')[0], { cache: 'no-store' });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    // A server that has just begun has no site yet: what is here is better, and the next event tells more.
    const waits = (page) => page.body.classList.contains('waiting');
    if (waits(next) && !waits(document)) return;
    const of = next.querySelector('script[data-version]');
    // Data for search engines is no script; the one of all pages makes nothing that has to begin anew.
    const isNone = (one) => one.type === 'application/ld+json' || /\/assets\/page\.[^/]*js$/.test(one.src);
    const all = (page) => [...page.scripts].filter((one) => one !== script && one !== of && !isNone(one));
    const scripts = (page) => all(page).map((one) => one.outerHTML).join('');
    // One in the head that is waited for has run before there was a page.
    const isLate = (one) => one.type === 'module' || one.defer || one.async || !document.head.contains(one);
    if (!of) {
      location.reload();
      return;
    }
    const now = of.dataset.version, hasNewBody = now.split('-')[1] !== version.split('-')[1];
    // A script may have made what is on the page: it has to begin anew. The browser keeps the place.
    if (scripts(document) !== scripts(next) || (hasNewBody && all(document).some(isLate))) {
      location.reload();
      return;
    }
    of.remove();
    swapHead(next);
    await swapStyles(next);
    if (hasNewBody) swapBody(next);
    version = now;
    document.dispatchEvent(new CustomEvent('onuguu:shown', { detail: { version } }));
  }

  let wanted = version, isBusy = false;
  async function follow(latest) {
    wanted = latest || wanted;
    if (isBusy) return;
    isBusy = true;
    try {
      // At most as often as the server has spoken: a page that differs at every fetch must not be fetched for ever.
      for (let last = ''; wanted !== version && wanted !== last;) {
        last = wanted;
        await refresh();
      }
    } catch {
      // The server has gone; its first event after it is back tells what there is to do.
    }
    isBusy = false;
  }

  // --- The server ---

  let events = null;
  function listen() {
    events?.close();
    events = null;
    // Browsers allow few connections to one server. A page that nobody sees needs none, and asks when it is seen.
    if (document.visibilityState === 'hidden') return;
    events = new EventSource(`${OWN}events?page=${location.pathname}`);
    events.addEventListener('open', () => host.removeAttribute('away'));
    events.addEventListener('error', ({ target }) => {
      host.setAttribute('away', '');
      if (target.readyState === EventSource.CLOSED && target === events) setTimeout(listen, 1000);
    });
    events.addEventListener('state', ({ data }) => {
      const state = JSON.parse(data);
      fill(bar, state.bar);
      showOverlay(state.overlay);
      follow(state.version);
    });
  }
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && listen());
  listen();

  // --- What a reader does ---

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Over the network without encryption, browsers have no clipboard but the old one.
      const area = document.createElement('textarea');
      area.value = text;
      area.style.position = 'fixed';
      area.style.opacity = '0';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus({ preventScroll: true });
    }
    button.dataset.done = button.dataset.copied;
    setTimeout(() => delete button.dataset.done, 1500);
  }

  addEventListener('click', (event) => {
    const path = event.composedPath();
    const button = path.find((node) => node.dataset && node.dataset.copy);
    if (button) copy(button);
    if (path.some((node) => node.className === 'close' && root.contains(node))) close();
    root.querySelectorAll('details[open]').forEach((one) => {
      if (!path.includes(one)) one.open = false;
    });
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.activeElement !== document.body && document.activeElement !== host) return;
    const open = root.querySelector('.bar details[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    } else {
      close();
    }
  });
})();
