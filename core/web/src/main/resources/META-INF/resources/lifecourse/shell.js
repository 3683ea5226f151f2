/* The shell's own script: menu, search suggestions, drafts, print. Pages work without it. */
(function () {
  'use strict';
  var nav = document.getElementById('nav');
  var root = (nav && nav.getAttribute('data-root')) || '';
  var frame = document.getElementById('frame');

  /* ---- errors: say them, and lead to the field */
  var errors = document.querySelector('[data-errors]');
  if (errors) { errors.focus(); }
  document.querySelectorAll('.lc-error').forEach(function (message) {
    if (!message.textContent.trim()) { return; }
    var field = message.closest('.lc-field');
    if (!field) { return; }
    field.classList.add('lc-field--bad');
    var input = field.querySelector('input,select,textarea');
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', message.id);
    }
  });

  /* ---- tabs that do not fit: the one that is shown is moved into sight */
  function showTab() {
    document.querySelectorAll('.lc-tabs a[aria-current]').forEach(function (tab) {
      var bar = tab.closest('.lc-tabs');
      bar.scrollLeft += tab.getBoundingClientRect().left - bar.getBoundingClientRect().left - (bar.clientWidth - tab.offsetWidth) / 2;
    });
  }
  window.addEventListener('resize', showTab);
  showTab();

  /* ---- menu */
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (e) { return; } }
  function recall(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }

  function dressMenu() {
    if (!nav) { return; }
    var here = location.pathname.replace(/\.xhtml$/, '');
    var best = null;
    nav.querySelectorAll('a[href]').forEach(function (link) {
      var href = link.getAttribute('href');
      link.removeAttribute('aria-current');
      if (href === here || (href === '/' && here === '/home')) { best = link; }
    });
    if (!best) {
      nav.querySelectorAll('li a[href]').forEach(function (link) {
        var folder = link.getAttribute('href').replace(/[^/]*$/, '');
        if (folder.length > 1 && here.indexOf(folder) === 0 && (!best || folder.length > best.getAttribute('href').replace(/[^/]*$/, '').length)) { best = link; }
      });
    }
    if (best) { best.setAttribute('aria-current', 'page'); }
    nav.querySelectorAll('details').forEach(function (group) {
      var code = group.getAttribute('data-module');
      var kept = recall('lc-menu-' + code);
      group.open = group.getAttribute('data-open') === 'true' || group.contains(best) || kept === 'open';
      group.addEventListener('toggle', function () { remember('lc-menu-' + code, group.open ? 'open' : 'shut'); });
    });
    var fold = document.getElementById('menu-fold');
    if (fold) {
      fold.addEventListener('click', function () { folded(!frame.classList.contains('lc-frame--folded')); });
      folded(recall('lc-folded') === 'yes');
    }
    var close = document.getElementById('menu-close');
    if (close) { close.addEventListener('click', function () { drawer(false); }); }
  }
  function folded(yes) {
    frame.classList.toggle('lc-frame--folded', yes);
    var fold = document.getElementById('menu-fold');
    if (fold) { fold.setAttribute('aria-pressed', String(yes)); }
    remember('lc-folded', yes ? 'yes' : 'no');
  }
  var opener = document.getElementById('menu-open');
  function drawer(open) {
    nav.classList.toggle('is-open', open);
    opener.setAttribute('aria-expanded', String(open));
    if (open) { (nav.querySelector('a')).focus(); } else { opener.focus(); }
  }
  if (opener && nav) {
    opener.addEventListener('click', function () { drawer(!nav.classList.contains('is-open')); });
    nav.addEventListener('keydown', function (event) { if (event.key === 'Escape' && nav.classList.contains('is-open')) { drawer(false); } });
  }
  dressMenu();

  /* ---- the menu follows the register: asked every five seconds, drawn anew only when it changed */
  function ask(path, text) {
    var how = text === undefined ? { headers: { 'X-Lifecourse': 'shell' } } : { method: 'POST', headers: { 'X-Lifecourse': 'shell', 'Content-Type': 'text/plain; charset=UTF-8' }, body: text };
    return fetch(path, Object.assign(how, { credentials: 'same-origin', redirect: 'manual' })).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer;
    });
  }
  function checkMenu() {
    if (document.hidden) { return; }
    var base = root;
    ask(base + '/api/shell/state').catch(function () { base = ''; return ask('/api/shell/state'); })
      .then(function (answer) { return answer.json(); })
      .then(function (state) {
        if (state.menu === nav.getAttribute('data-state')) { return null; }
        return ask(base + '/menu').then(function (answer) { return answer.text(); }).then(function (html) {
          var had = nav.contains(document.activeElement);
          nav.innerHTML = html;
          nav.setAttribute('data-state', state.menu);
          dressMenu();
          if (had) { nav.querySelector('a').focus(); }
        });
      }).catch(function () { return null; });
  }
  if (nav) { setInterval(checkMenu, 5000); }

  /* ---- keys: "/" searches, Escape shuts */
  var search = document.getElementById('q');
  document.addEventListener('keydown', function (event) {
    var typing = /^(input|textarea|select)$/i.test(document.activeElement.tagName);
    if (event.key === '/' && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.lc-me[open], details.lc-pop[open]').forEach(function (open) { open.open = false; open.querySelector('summary').focus(); });
    }
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.lc-me[open], details.lc-pop[open]').forEach(function (open) { if (!open.contains(event.target)) { open.open = false; } });
  });

  /* ---- suggestions while searching */
  if (search) {
    var hits = document.getElementById('q-hits');
    var chosen = -1;
    var timer = null;
    var shut = function () { hits.hidden = true; search.setAttribute('aria-expanded', 'false'); search.removeAttribute('aria-activedescendant'); chosen = -1; };
    var mark = function (index) {
      var items = hits.querySelectorAll('[role=option]');
      items.forEach(function (item, i) { item.setAttribute('aria-selected', String(i === index)); });
      chosen = index;
      if (index >= 0) { search.setAttribute('aria-activedescendant', items[index].id); }
    };
    search.addEventListener('input', function () {
      clearTimeout(timer);
      var words = search.value.trim();
      if (words.length < 2) { shut(); return; }
      timer = setTimeout(function () {
        ask(root + '/api/shell/suggestions', words).then(function (answer) { return answer.json(); }).then(function (list) {
          hits.textContent = '';
          list.forEach(function (hit, i) {
            var item = document.createElement('li');
            item.setAttribute('role', 'option'); item.id = 'q-hit-' + i; item.setAttribute('aria-selected', 'false');
            var title = document.createElement('span'); title.className = 'lc-strong'; title.textContent = hit.title;
            var kind = document.createElement('span'); kind.className = 'lc-sub'; kind.textContent = hit.kind;
            item.appendChild(title); item.appendChild(kind);
            item.addEventListener('mousedown', function (event) { event.preventDefault(); location.href = hit.link; });
            item.setAttribute('data-link', hit.link);
            hits.appendChild(item);
          });
          if (list.length) { hits.hidden = false; search.setAttribute('aria-expanded', 'true'); chosen = -1; } else { shut(); }
        }).catch(shut);
      }, 180);
    });
    search.addEventListener('keydown', function (event) {
      var items = hits.querySelectorAll('[role=option]');
      if (event.key === 'ArrowDown' && items.length) { event.preventDefault(); mark((chosen + 1) % items.length); }
      if (event.key === 'ArrowUp' && items.length) { event.preventDefault(); mark((chosen + items.length - 1) % items.length); }
      if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); location.href = items[chosen].getAttribute('data-link'); }
      if (event.key === 'Escape') { shut(); }
    });
    search.addEventListener('blur', shut);
  }

  /* ---- drafts: what is typed is kept on the server, and in this tab while nobody is signed in */
  var SKIP = /^(jakarta\.faces\.|javax\.faces\.)/;
  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && !SKIP.test(field.name) && ['hidden', 'file', 'password', 'submit', 'button'].indexOf(field.type) < 0;
    });
  }
  function content(form) {
    var values = {};
    fields(form).forEach(function (field) {
      if (field.type === 'checkbox' || field.type === 'radio') { if (field.checked) { values[field.name] = (values[field.name] || []).concat(field.value); } else { values[field.name] = values[field.name] || []; } }
      else { values[field.name] = field.value; }
    });
    return values;
  }
  /* only what somebody changed: a draft must not bring back what others have changed on the record since */
  function changed(now, initial, known) {
    var values = {};
    Object.keys(now).forEach(function (name) { if (known[name] || JSON.stringify(now[name]) !== JSON.stringify(initial[name])) { values[name] = now[name]; } });
    return values;
  }
  function fill(form, values) {
    fields(form).forEach(function (field) {
      if (!(field.name in values)) { return; }
      if (field.type === 'checkbox' || field.type === 'radio') { field.checked = values[field.name].indexOf(field.value) >= 0; }
      else { field.value = values[field.name]; }
    });
  }
  function note(form, words, actionWords, action) {
    var line = form.querySelector('.lc-draft-note');
    if (!line) { line = document.createElement('p'); line.className = 'lc-draft-note'; line.setAttribute('role', 'status'); form.appendChild(line); }
    line.textContent = words;
    if (action) {
      var button = document.createElement('button'); button.type = 'button'; button.className = 'lc-btn lc-btn--quiet lc-btn--s'; button.textContent = actionWords;
      button.addEventListener('click', action); line.appendChild(document.createTextNode(' ')); line.appendChild(button);
    }
  }
  function tab(key, value) { try { if (value === undefined) { return sessionStorage.getItem(key); } if (value === null) { sessionStorage.removeItem(key); } else { sessionStorage.setItem(key, value); } } catch (e) { return null; } return null; }
  var submitted = tab('lc-submitted');
  tab('lc-submitted', null);
  /* what one person typed is never shown to the next one in this tab */
  var mine = 'lc-draft:' + (frame ? frame.dataset.user : '') + ':';
  if (frame) {
    try {
      Object.keys(sessionStorage).forEach(function (key) { if (key.indexOf('lc-draft:') === 0 && key.indexOf(mine) !== 0) { sessionStorage.removeItem(key); } });
    } catch (e) { tab('lc-submitted', null); }
  }
  /* whoever signs out leaves nothing of it in the browser; what was kept in the account waits there */
  var out = document.getElementById('signOut');
  if (out) { out.addEventListener('submit', function () { try { sessionStorage.clear(); } catch (e) { return; } }); }
  function at(name) { return root + '/api/shell/draft?form=' + encodeURIComponent(name); }
  function drop(name) { tab(mine + name, null); return fetch(at(name), { method: 'DELETE', headers: { 'X-Lifecourse': 'shell' }, credentials: 'same-origin', keepalive: true }).catch(function () { return null; }); }
  document.querySelectorAll('form[data-draft]').forEach(function (form) {
    var name = form.getAttribute('data-draft');
    var wrong = !!document.querySelector('[data-errors]');
    var initial = content(form);
    var restored = {};
    /* a page that shows errors holds what was sent: what of it was typed is known from the sending */
    if (wrong) { Object.keys(JSON.parse(tab(mine + name) || '{}')).forEach(function (key) { restored[key] = true; }); }
    var kept = false;
    var timer = null;
    function typed() { return JSON.stringify(changed(content(form), initial, restored)); }
    function keep(quietly) {
      var text = typed();
      if (text === '{}') { if (kept) { kept = false; drop(name); } return; }
      kept = true;
      fetch(at(name), { method: 'PUT', headers: { 'X-Lifecourse': 'shell', 'Content-Type': 'application/json' }, credentials: 'same-origin', body: text })
        .then(function (answer) {
          if (answer.status === 401) { tab(mine + name, text); note(form, frame.dataset.signedOut, frame.dataset.signIn, function () { location.href = root + '/sign-in?to=' + encodeURIComponent(location.pathname + location.search); }); }
          else if (answer.ok) { tab(mine + name, null); if (quietly === true) { return; } note(form, frame.dataset.kept + ' ' + new Date().toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' })); }
        }).catch(function () { tab(mine + name, text); });
    }
    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(keep, 1200); });
    form.addEventListener('submit', function () { clearTimeout(timer); tab(mine + name, typed()); tab('lc-submitted', name); });
    if (wrong) { return; }
    if (submitted === name && document.querySelector('.lc-done')) { drop(name); return; }
    var local = tab(mine + name);
    function restore(text, when) {
      var values = JSON.parse(text);
      if (!Object.keys(changed(Object.assign({}, initial, values), initial, {})).length) { return; }
      Object.keys(values).forEach(function (key) { restored[key] = true; });
      fill(form, values);
      note(form, when ? frame.dataset.restoredAt + ' ' + when : frame.dataset.restored, frame.dataset.discard, function () { drop(name).then(function () { location.reload(); }); });
      form.classList.add('lc-draft-restored');
    }
    if (local) { restore(local, null); keep(true); return; }
    ask(at(name)).then(function (answer) { return answer.status === 204 ? null : answer.json(); }).then(function (draft) { if (draft) { restore(draft.content, draft.savedAt); } }).catch(function () { return null; });
  });
  if (submitted && !document.querySelector('form[data-draft="' + (window.CSS && CSS.escape ? CSS.escape(submitted) : submitted) + '"]') && nav) { drop(submitted); }

  /* ---- a second click on a form that is on its way sends nothing */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(function () { delete form.dataset.sent; }, 4000);
  });
  window.addEventListener('pageshow', function () { document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; }); });

  /* ---- print */
  document.querySelectorAll('[data-print]').forEach(function (button) { button.addEventListener('click', function () { window.print(); }); });
  /* ---- show a password */
  document.querySelectorAll('[data-copy]').forEach(function (button) {
    button.addEventListener('click', function () { navigator.clipboard.writeText(document.getElementById(button.getAttribute('data-copy')).textContent.trim()); });
  });
}());
