// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

// From lines of the body to places in the page and back. Knows no DOM, so that it can be tested by itself.
'use strict';

galley.lines = (function () {
    /// Index of the last of the ascending `items` whose `key` is not above `value`; -1 when all are.
    function lastNotAbove(items, value, key) {
        let low = 0;
        let high = items.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (key(items[middle]) <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// Index of the block that holds `line`, or else of the one before it; 0 for lines above all. -1 without blocks.
    function blockOfLine(blocks, line) {
        return blocks.length === 0 ? -1 : Math.max(0, lastNotAbove(blocks, line, block => block.first));
    }

    /// `points` [{line, y}, ...], both not descending: the y of a line, and the line of a y, on straight lines between
    /// the points. Outside them the nearest point counts.
    function interpolate(points, value, from, to) {
        if (points.length === 0)
            return 0;
        const index = lastNotAbove(points, value, point => point[from]);
        if (index < 0)
            return points[0][to];
        const here = points[index];
        const next = points[index + 1];
        if (!next || next[from] <= here[from])
            return here[to];
        return here[to] + (value - here[from]) / (next[from] - here[from]) * (next[to] - here[to]);
    }

    /// Makes the points usable: ascending lines, and a y that never goes back (floats, columns of a table).
    function tidy(points) {
        const kept = [];
        for (const point of points) {
            const last = kept[kept.length - 1];
            if (last && (point.line < last.line || point.y < last.y))
                continue;
            if (last && point.line === last.line)
                continue;
            kept.push(point);
        }
        return kept;
    }

    return {
        lastNotAbove, blockOfLine, tidy,
        yOfLine: (points, line) => interpolate(points, line, 'line', 'y'),
        lineOfY: (points, y) => interpolate(points, y, 'y', 'line'),
    };
})();
