// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Turns the HTML of one block into nodes that may stand in the page. Only what is named here stays: the page's security
// policy and the refused navigation stand behind it, but nothing in a post is to reach them.
'use strict';

galley.sanitise = (function () {
    const html = 'http://www.w3.org/1999/xhtml';
    const svg = 'http://www.w3.org/2000/svg';
    const math = 'http://www.w3.org/1998/Math/MathML';
    const words = text => new Set(text.split(' '));

    const htmlElements = words('a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite '
        + 'code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header '
        + 'hgroup hr i img input ins kbd li mark menu nav ol p picture pre q rp rt rtc ruby s samp section small span '
        + 'strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr');
    const svgElements = words('svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient '
        + 'radialGradient stop clipPath mask marker symbol use title desc');
    const mathElements = words('math mi mn mo ms mtext mrow mspace mfrac msqrt mroot mstyle mpadded mphantom mover munder '
        + 'munderover msub msup msubsup mmultiscripts mprescripts mtable mtr mtd menclose merror semantics annotation');
    // Everything else is replaced by its children; these go with them, for what they hold is not text of the post.
    const dropped = words('script style template noscript link meta base title head object embed applet param frame '
        + 'frameset noframes noembed select option optgroup datalist textarea button canvas map area source track '
        + 'foreignObject animate animateMotion animateTransform set image filter pattern dialog portal slot');

    const everywhere = words('class dir hidden lang title role aria-hidden aria-label aria-labelledby aria-describedby');
    const htmlAttributes = {
        a: 'href hreflang', abbr: '', audio: 'loop muted', bdo: 'dir', blockquote: '', br: 'clear', caption: 'align',
        col: 'span width align valign', colgroup: 'span width align valign', del: 'datetime', details: 'open', dir: 'type',
        div: 'align', font: 'color face size', h1: 'align', h2: 'align', h3: 'align', h4: 'align', h5: 'align',
        h6: 'align', hr: 'align noshade size width', img: 'alt align border hspace vspace width height',
        ins: 'datetime', li: 'type value', ol: 'reversed start type', p: 'align',
        table: 'align bgcolor border cellpadding cellspacing frame rules summary width',
        tbody: 'align valign', td: 'abbr align bgcolor colspan height nowrap rowspan scope valign width',
        tfoot: 'align valign', th: 'abbr align bgcolor colspan height nowrap rowspan scope valign width',
        thead: 'align valign', time: 'datetime', tr: 'align bgcolor valign', ul: 'type', video: 'height loop muted width',
    };
    for (const name of Object.keys(htmlAttributes))
        htmlAttributes[name] = words(htmlAttributes[name]);
    const svgAttributes = words('clip-path clip-rule clipPathUnits cx cy d dominant-baseline dx dy fill fill-opacity '
        + 'fill-rule font-family font-size font-style font-weight fr fx fy gradientTransform gradientUnits height '
        + 'letter-spacing markerHeight markerUnits markerWidth marker-end marker-mid marker-start mask maskUnits offset '
        + 'opacity orient pathLength points preserveAspectRatio r refX refY rotate rx ry spreadMethod stop-color '
        + 'stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit '
        + 'stroke-opacity stroke-width text-anchor textLength transform viewBox width height x x1 x2 y y1 y2');
    const mathAttributes = words('accent accentunder align columnalign columnspan display displaystyle encoding fence form '
        + 'linethickness mathvariant notation rowalign rowspan scriptlevel separator stretchy');
    const numberBelow = { border: 40, cellpadding: 100, cellspacing: 100, hspace: 200, vspace: 200, size: 100,
        colspan: 1000, rowspan: 1000, span: 1000, width: 4000, height: 4000 };

    // A document without a window: markup parsed in it loads nothing and runs nothing.
    const inert = document.implementation.createHTMLDocument('');
    // Never put into that document's tree: <img name=createElement> would become a property of it.
    const holder = inert.createElement('body');
    const prefix = 'post-';
    let lineAttribute = '';

    const embedHost = url => {
        try {
            const parsed = new URL(url.startsWith('//') ? 'https:' + url : url);
            return /^https?:$/.test(parsed.protocol) ? parsed : null;
        } catch (error) {
            return null;
        }
    };

    /// A frame of another site (a film, mostly) is not shown; a quiet link in its place tells what readers will see there.
    function embedLink(element) {
        const url = embedHost(element.getAttribute('src') || '');
        const link = inert.createElement('a');
        link.className = 'galley-embed';
        link.textContent = url ? url.host : '…';
        if (url)
            link.setAttribute('href', url.href);
        return link;
    }

    function prefixed(list) {
        return list.split(/\s+/).filter(Boolean).map(id => prefix + id).join(' ');
    }

    function cleanStyle(element) {
        const kept = [];
        for (const name of Array.from(element.style)) {
            const value = element.style.getPropertyValue(name);
            if (galley.styles.allows(name, value))
                kept.push(name + ': ' + value);
        }
        if (kept.length)
            element.setAttribute('style', kept.join('; '));
        else
            element.removeAttribute('style');
    }

    function cleanCommon(element, name, value) {
        switch (name) {
        case 'id':
            element.setAttribute('id', prefix + value);
            return true;
        case 'style':
            cleanStyle(element);
            return true;
        case 'class': // tokens of our own say what the page's scripts know; a post cannot use them
            if (value.includes('galley-'))
                element.setAttribute('class', value.split(/\s+/).filter(token => !token.startsWith('galley-')).join(' '));
            return true;
        case 'aria-labelledby':
        case 'aria-describedby':
            element.setAttribute(name, prefixed(value));
            return true;
        case lineAttribute:
            return lineAttribute !== '' && /^\d{1,7}$/.test(value);
        default:
            return everywhere.has(name);
        }
    }

    function keepsHtmlAttribute(element, tag, name, value) {
        if (name === 'name' && tag === 'a') {
            element.setAttribute('name', prefix + value);
            return true;
        }
        if (tag === 'input')
            return name === 'checked';
        if (!htmlAttributes[tag] || !htmlAttributes[tag].has(name))
            return false;
        return !(name in numberBelow) || (parseFloat(value) || 0) <= numberBelow[name];
    }

    function keepsSvgAttribute(element, name, value) {
        if (name === 'href' || name === 'xlink:href') {
            if (element.localName !== 'use' && !element.localName.endsWith('Gradient') || !value.startsWith('#'))
                return false;
            element.setAttribute(name, '#' + prefix + value.slice(1));
            return true;
        }
        if (!svgAttributes.has(name))
            return false;
        if (/url\s*\(/i.test(value)) {
            const local = /^url\(#([\w-]+)\)$/.exec(value.trim());
            if (!local)
                return false;
            element.setAttribute(name, 'url(#' + prefix + local[1] + ')');
        }
        return !(name in numberBelow) || (parseFloat(value) || 0) <= numberBelow[name];
    }

    function cleanAttributes(element, namespace, tag) {
        for (const { name, value } of Array.from(element.attributes)) {
            const kept = cleanCommon(element, name, value)
                || (namespace === html && keepsHtmlAttribute(element, tag, name, value))
                || (namespace === svg && keepsSvgAttribute(element, name, value))
                || (namespace === math && mathAttributes.has(name));
            if (!kept)
                element.removeAttribute(name);
        }
    }

    /// The URL that a browser would show: of a `<picture>`, the first source stands in where the image itself has none.
    function mediaUrl(element, tag) {
        const first = list => (list || '').trim().split(/[\s,]/)[0];
        let url = element.getAttribute('src') || first(element.getAttribute('srcset'));
        if (!url) {
            const place = tag === 'img' ? element.closest('picture') : element;
            const source = place && place.querySelector('source');
            url = source ? source.getAttribute('src') || first(source.getAttribute('srcset')) : '';
        }
        return url;
    }

    function unwrap(element) {
        while (element.firstChild)
            element.parentNode.insertBefore(element.firstChild, element);
        element.remove();
    }

    function isAllowed(namespace, tag) {
        return namespace === html ? htmlElements.has(tag)
            : namespace === svg ? svgElements.has(tag)
                : namespace === math && mathElements.has(tag);
    }

    /// `media` gets `{element, url}` for each picture, sound and film; none of them has an address of its own any more.
    function cleanElement(element, media) {
        const tag = element.localName;
        const namespace = element.namespaceURI;
        if (namespace === html && (tag === 'iframe' || tag === 'embed')) {
            element.replaceWith(embedLink(element));
        } else if (namespace === html && tag === 'input' && element.getAttribute('type') !== 'checkbox') {
            element.remove();
        } else if (isAllowed(namespace, tag)) {
            const url = tag === 'img' || tag === 'video' || tag === 'audio' ? mediaUrl(element, tag) : null;
            cleanAttributes(element, namespace, tag);
            if (url !== null && namespace === html)
                media.push({ element, url });
            if (tag === 'input') {
                element.setAttribute('type', 'checkbox');
                element.setAttribute('disabled', '');
            }
        } else if (dropped.has(tag) && !(tag === 'title' && namespace === svg)) {
            element.remove();
        } else {
            unwrap(element);
        }
    }

    /// The fields of a <form> are properties of it by their names: <input name=firstChild>.
    function unnameFields() {
        if (holder.getElementsByTagName('form').length === 0)
            return;
        for (const field of holder.querySelectorAll('[name], [form], input, button, select, textarea, output, object, '
                 + 'fieldset, img')) {
            if (field.localName !== 'a' && field.localName !== 'form') {
                for (const name of ['name', 'id', 'form'])
                    field.removeAttribute(name);
            }
        }
    }

    // Chromium's parser takes a time that grows with the square of the depth: 11 s for 50,000 open <div>, measured with
    // Qt WebEngine 6.4. Such a block is shown as its text.
    const deepest = 400;
    const shallow = words('area base br col embed hr img input link meta p li source track wbr td th tr dt dd option');

    function isTooDeep(markup) {
        if (markup.length < 3 * deepest)
            return false;
        let depth = 0;
        for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z][^\s\/>]*)/gi)) {
            if (!shallow.has(name.toLowerCase()))
                depth = slash ? Math.max(0, depth - 1) : depth + 1;
            if (depth > deepest)
                return true;
        }
        return false;
    }

    /// The block's nodes as a fragment of this page's document.
    function block(markup, media) {
        if (isTooDeep(markup))
            holder.textContent = markup.replace(/<[^<>]*>/g, ' ').trim() || '…';
        else
            holder.innerHTML = markup;
        unnameFields();
        // Backwards, so that children are done before their parents are taken away. querySelectorAll does not look into
        // the contents of a <template>, which goes as a whole.
        const sources = [];
        const elements = holder.querySelectorAll('*');
        for (let i = elements.length - 1; i >= 0; --i) {
            const tag = elements[i].localName;
            if (tag === 'source')
                sources.push(elements[i]); // their parents still have to read them
            else
                cleanElement(elements[i], media);
        }
        for (const source of sources)
            source.remove();
        const fragment = document.createDocumentFragment();
        while (holder.firstChild)
            fragment.appendChild(holder.firstChild);
        return fragment;
    }

    return { block, prefix, setLineAttribute(name) { lineAttribute = name; }, lineAttribute: () => lineAttribute };
})();
