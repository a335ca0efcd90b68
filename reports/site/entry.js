// Goes to the pages in the reader's language; without it there are the links.
location.replace(/^zh/i.test(navigator.language) ? 'zh-CN/index.html' : 'en/index.html');
