// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Joins the page to the program: what the program calls, and the channel back.
'use strict';

(function () {
    let bridge = null;
    const early = []; // said before the channel stood
    galley.send = (name, ...values) => {
        if (bridge)
            bridge[name](...values);
        else
            early.push([name, values]);
    };

    galley.start = settings => {
        galley.sanitise.setLineAttribute(settings.lineAttribute);
        galley.scroll.setLineAttribute(settings.lineAttribute);
    };
    galley.setTheme = theme => {
        document.documentElement.dataset.galleyTheme = theme;
    };
    galley.setLanguage = tag => {
        document.documentElement.lang = tag;
    };
    galley.setFont = (family, size) => {
        galley.anchor.keep(() => {
            document.documentElement.style.setProperty('--galley-font', family || '');
            document.documentElement.style.fontSize = size ? size + 'px' : '';
        });
    };

    self.galley = galley; // of our world; scripts of the page's own do not exist
    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        for (const [name, values] of early.splice(0))
            bridge[name](...values);
        bridge.ready();
    });
})();
