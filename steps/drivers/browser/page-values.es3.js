/*
 * First half of the page agent: writes values of the page as bounded JSON text, without a JSON object, because
 * real plugins live in browsers of the Internet Explorer 8 kind. Nothing a page holds can make it throw.
 */
(function (root) {
  // Bounds: a target may answer with anything, and all of it goes into the trace.
  var STRING = 65536;
  var TEXT = 131072;
  var VALUES = 2000;
  var MEMBERS = 200;
  var DEPTH = 6;

  function quote(text) {
    return (
      '"' +
      text.replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, function (sign) {
        return '\\u' + ('000' + sign.charCodeAt(0).toString(16)).slice(-4);
      }) +
      '"'
    );
  }

  function words(value) {
    try {
      return String(value).slice(0, 1000);
    } catch (_error) {
      return 'something that cannot be written as text';
    }
  }

  function name(error) {
    try {
      return words((error && error.name) || typeof error);
    } catch (_unreadable) {
      return 'unknown';
    }
  }

  function message(error) {
    try {
      return words(error && typeof error === 'object' && 'message' in error ? error.message : error);
    } catch (_unreadable) {
      return 'unreadable';
    }
  }

  function own(object, key) {
    var has = Object.prototype.hasOwnProperty;
    try {
      return has.call(object, key);
    } catch (_hostObject) {
      // Host objects of old engines refuse the question; what for-in names then counts as their own.
      return true;
    }
  }

  function json(value, depth, left) {
    var type = typeof value;
    var text;
    left.values -= 1;
    if (value === null || type === 'undefined') return 'null';
    if (type === 'number') return Number.isFinite(value) ? String(value) : 'null';
    if (type === 'boolean') return String(value);
    if (type === 'string') {
      text = value.slice(0, Math.min(STRING, left.text));
      left.text -= text.length;
      return quote(text);
    }
    if (type !== 'object') return quote('[' + type + ']');
    if (depth < 1 || left.values < 1) return quote('[more]');
    return Object.prototype.toString.call(value) === '[object Array]'
      ? list(value, depth, left)
      : members(value, depth, left);
  }

  function list(values, depth, left) {
    var items = [];
    var i;
    for (i = 0; i < values.length && i < MEMBERS && left.values > 0; i += 1) {
      items.push(member(values, i, depth, left));
    }
    if (i < values.length) items.push(quote('[more]'));
    return '[' + items.join(',') + ']';
  }

  function members(object, depth, left) {
    var items = [];
    var key, written;
    try {
      for (key in object) {
        if (!own(object, key)) continue;
        if (items.length >= MEMBERS || left.values < 1) {
          items.push('"[more]":true');
          break;
        }
        written = key.slice(0, Math.min(1000, left.text));
        left.text -= written.length;
        items.push(quote(written) + ':' + member(object, key, depth, left));
      }
    } catch (error) {
      return quote('[unreadable: ' + message(error) + ']');
    }
    return '{' + items.join(',') + '}';
  }

  function member(object, key, depth, left) {
    try {
      return json(object[key], depth - 1, left);
    } catch (error) {
      return quote('[unreadable: ' + message(error) + ']');
    }
  }

  function describe(value) {
    var type = typeof value;
    if (type === 'undefined' || type === 'function') return '{"type":"' + type + '"}';
    if (type === 'string') {
      return (
        '{"type":"string","text":' +
        quote(value.slice(0, STRING)) +
        (value.length > STRING ? ',"length":' + value.length : '') +
        '}'
      );
    }
    return '{"type":"' + type + '","value":' + json(value, DEPTH, { values: VALUES, text: TEXT }) + '}';
  }

  function fault(error) {
    return '"error":{"name":' + quote(name(error)) + ',"message":' + quote(message(error)) + '}';
  }

  function thrown(error) {
    return ' throws ' + name(error) + ': ' + message(error);
  }

  // describe gives an object, {"type": …, "text" or "value": …}; quote a string; fault a member; thrown words.
  root.softphoneValues = { describe: describe, quote: quote, fault: fault, thrown: thrown };
})(window);
