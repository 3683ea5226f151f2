/* The tree of a plan: opens branches and shows an entry beside it without loading the page anew. Files that are too large are noticed
   before they are sent. The pages work without it. */
(function () {
  'use strict';
  document.querySelectorAll('input[type=file][data-most]').forEach(function (input) {
    input.addEventListener('change', function () {
      var field = input.closest('.lc-field');
      var error = field.querySelector('.lc-error');
      if (error) { error.remove(); }
      var tooLarge = input.files.length > 0 && input.files[0].size > Number(input.getAttribute('data-most'));
      field.classList.toggle('lc-field--bad', tooLarge);
      input.removeAttribute('aria-invalid');
      if (!tooLarge) { return; }
      error = document.createElement('p');
      error.className = 'lc-error'; error.id = input.id + '_error'; error.setAttribute('role', 'alert');
      error.textContent = input.getAttribute('data-words');
      field.appendChild(error);
      input.value = '';
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', error.id);
    });
  });
  var tree = document.getElementById('tree');
  if (!tree) { return; }
  var kept = tree.querySelector('input[name=open]');
  var rows = Array.prototype.slice.call(tree.querySelectorAll('tr[data-ref]'));
  var twists = Array.prototype.slice.call(tree.querySelectorAll('button[name=toggle]'));

  /* ---- branches */
  function draw() {
    var open = {};
    twists.forEach(function (twist) { if (twist.getAttribute('aria-expanded') === 'true') { open[twist.value] = true; } });
    rows.forEach(function (row) {
      var under = row.getAttribute('data-under') || '';
      row.classList.toggle('is-shut', under !== '' && !under.split(' ').every(function (above) { return open[above]; }));
    });
    kept.value = Object.keys(open).join(',') || 'none';
    history.replaceState(history.state, '', carrying(location.href));
    document.querySelectorAll('[data-item], [data-close]').forEach(function (link) { link.setAttribute('href', carrying(link.href)); });
  }
  /* an address with the branches that are open now */
  function carrying(href) {
    var address = new URL(href, location.href);
    address.searchParams.set('open', kept.value);
    address.searchParams.delete('toggle');
    return address.pathname + address.search + address.hash;
  }
  twists.forEach(function (twist) {
    twist.addEventListener('click', function (event) {
      event.preventDefault();
      twist.setAttribute('aria-expanded', String(twist.getAttribute('aria-expanded') !== 'true'));
      draw();
    });
  });
  document.querySelectorAll('[data-open]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      event.preventDefault();
      twists.forEach(function (twist) { twist.setAttribute('aria-expanded', String(link.getAttribute('data-open') === 'all')); });
      draw();
    });
  });

  /* ---- one entry beside the tree */
  var columns = document.getElementById('plan-cols');
  function mark(reference) {
    rows.forEach(function (row) { row.classList.toggle('is-chosen', row.getAttribute('data-ref') === reference); });
  }
  function show(aside, reference) {
    var old = document.getElementById('objective');
    if (old) { old.remove(); }
    columns.classList.toggle('lc-cols', Boolean(aside));
    columns.classList.toggle('lc-plan', Boolean(aside));
    mark(reference);
    if (!aside) { return; }
    columns.appendChild(document.importNode(aside, true));
    dress();
    var heading = document.getElementById('objective-h');
    heading.focus({ preventScroll: true });
    var place = heading.getBoundingClientRect();
    if (place.top < 0 || place.top > window.innerHeight - 80) { document.getElementById('objective').scrollIntoView(); }
  }
  function open(reference, href) {
    return fetch(href, { credentials: 'same-origin', headers: { Accept: 'text/html' } }).then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error(String(answer.status)); }
      return answer.text();
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      var aside = page.getElementById('objective');
      if (!aside) { throw new Error('no entry'); }
      show(aside, reference);
      var actions = document.querySelector('.lc-head-row > .lc-actions');
      var theirs = page.querySelector('.lc-head-row > .lc-actions');
      if (actions && theirs) { actions.replaceWith(document.importNode(theirs, true)); }
    });
  }
  function plain(event) { return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey; }
  tree.addEventListener('click', function (event) {
    var link = event.target.closest('[data-item]');
    if (!link || !plain(event)) { return; }
    event.preventDefault();
    var reference = link.getAttribute('data-item');
    open(reference, link.href).then(function () {
      history.pushState({ item: reference }, '', carrying(link.href).replace(/#.*$/, ''));
    }).catch(function () { location.href = link.href; });
  });
  function dress() {
    var close = document.querySelector('#objective [data-close]');
    if (!close) { return; }
    close.addEventListener('click', function (event) {
      if (!plain(event)) { return; }
      event.preventDefault();
      var chosen = tree.querySelector('tr.is-chosen [data-item]');
      show(null, null);
      history.pushState({}, '', carrying(close.href));
      (chosen || document.getElementById('tree-h')).focus();
    });
  }
  dress();
  window.addEventListener('popstate', function () { location.reload(); });
}());
