/* While an import runs its page asks how far it has come. Without this script the page has a link to look again. */
(function () {
  'use strict';
  var run = document.querySelector('[data-import]');
  if (!run) { return; }
  var bar = run.querySelector('progress');
  var words = run.querySelector('[data-import-words]');

  function look() {
    fetch(run.getAttribute('data-import'), { headers: { Accept: 'application/json' }, credentials: 'same-origin' }).then(function (answer) {
      return answer.ok ? answer.json() : Promise.reject(answer.status);
    }).then(function (now) {
      if (!now.running) { location.reload(); return; }
      bar.value = now.done;
      words.textContent = words.getAttribute('data-import-words').replace('{0}', now.done.toLocaleString('en-GB'))
        .replace('{1}', now.total.toLocaleString('en-GB')).replace('{2}', now.bad.toLocaleString('en-GB'));
      setTimeout(look, 1000);
    }).catch(function () { setTimeout(look, 5000); });
  }
  setTimeout(look, 700);
}());
