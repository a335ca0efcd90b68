/*
 * In the bridge page, after the page agent: asks the harness what to do, does it, posts what the agent observes.
 * Plain ES3, for any browser that has XMLHttpRequest or its ActiveX ancestor. The page says to the tester how
 * things stand, and takes part in the next run by itself when that is served on the same port.
 */
(function (root) {
  // Between attempts to reach a harness that does not answer, such as one that has ended. Milliseconds.
  var AGAIN = 1000;
  // Characters in one post, where a single observation is not longer.
  var AT_ONCE = 1000000;

  var bridge = root.softphoneBridge;
  var waiting = [];
  var posted = 0;
  var posting = false;
  var done = 0;
  var requests = 0;

  function say(text) {
    root.document.getElementById('softphone-status').innerHTML = text;
  }

  function request(method, path, body, answered) {
    var http = root.XMLHttpRequest ? new XMLHttpRequest() : new ActiveXObject('Microsoft.XMLHTTP');
    requests += 1;
    // Internet Explorer answers repeated GETs from its cache unless each has an address of its own.
    http.open(method, bridge.base + path + '&_=' + new Date().getTime() + '-' + requests, true);
    http.onreadystatechange = function () {
      var status = 0;
      if (http.readyState !== 4) return;
      try {
        status = http.status;
      } catch (_error) {
        // Internet Explorer throws here when the connection broke; that is status 0 elsewhere.
        status = 0;
      }
      answered(status, http.responseText);
    };
    if (body !== null) http.setRequestHeader('Content-Type', 'text/plain; charset=utf-8');
    http.send(body);
  }

  function failed(status, again) {
    if (status === 409) {
      say('Another bridge page was opened. This one can be closed.');
    } else if (status === 403) {
      // A new run has new addresses.
      root.location.reload();
    } else {
      say('The harness does not answer. If its run has ended, this page can be closed.');
      root.setTimeout(again, AGAIN);
    }
  }

  function batch() {
    var length = 0;
    var count = 0;
    while (count < waiting.length && (count === 0 || length + waiting[count].length < AT_ONCE)) {
      length += waiting[count].length;
      count += 1;
    }
    return waiting.slice(0, count);
  }

  function post() {
    var some = batch();
    if (posting || some.length === 0) return;
    posting = true;
    request(
      'POST',
      '/observations?page=' + bridge.page + '&from=' + posted,
      some.join('\n'),
      function (status) {
        posting = false;
        if (status !== 200) return failed(status, post);
        waiting = waiting.slice(some.length);
        posted += some.length;
        post();
      }
    );
  }

  function ask() {
    request('GET', '/next?page=' + bridge.page + '&done=' + done, null, function (status, text) {
      if (status !== 200) return failed(status, ask);
      say('Connected. Please leave this page open until the run has ended.');
      try {
        if (text) obey(text);
      } finally {
        ask();
      }
    });
  }

  function obey(text) {
    // There may be no JSON object. The text is the harness's own, from this page's origin.
    var order = new Function('return ' + text + ';')();
    done = order.number;
    root.softphoneAgent[order.kind](order[order.kind]);
  }

  root.softphoneObserved = function (text) {
    waiting.push(text);
    post();
  };

  ask();
})(window);
