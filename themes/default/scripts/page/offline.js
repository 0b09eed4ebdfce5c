// Brings the service worker, which keeps the pages that are read, once the page is there; and names what a phone needs
// to put the site among its apps, from the second visit on, so that the first one asks for nothing more.
(() => {
  const workers = navigator.serviceWorker, root = new URL('..', document.currentScript.src);
  // Nothing in the preview, whose script stands in the page, nor where browsers know no workers.
  if (!workers || root.origin !== location.origin || document.querySelector('[src$="/preview.js"]')) return;
  if (workers.controller) {
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = `${root}${document.documentElement.lang}/app.webmanifest`;
    document.head.append(link);
  }
  // A worker that takes over, the first one or one of a new publication, did not see this page come.
  workers.addEventListener('controllerchange', () => workers.controller.postMessage({ read: location.href }));
  const bring = () => {
    workers.register(`${root}sw.js`).catch(() => {});
    // It may have taken over before this script was there.
    if (workers.controller) workers.controller.postMessage({});
  };
  if (document.readyState === 'complete') bring();
  else addEventListener('load', bring);
})();
