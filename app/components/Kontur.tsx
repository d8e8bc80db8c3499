/** The place's contour, drawn as one line in the colour of the text around it. Decoration; the same as public/kontur.svg. */
export function Kontur() {
  return (
    <svg
      className="kontur"
      viewBox="0 0 1290 132"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={linje}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

// From the left: a fell, two slag heaps, the lower street, the church, the upper street, the smelter, the fell again.
const linje =
  "M0 128C60 124 110 92 168 84c46-6 82 14 132 24 30 6 56 8 84 10c14-6 26-22 40-34l8-6 14-3 12 4c12 13 20 25 34 35 8-8 16-14 26-16l12 1c10 5 18 15 28 23l8 2v-14l14-12 14 12v-4l18-16 5 4.4v-9.400h6v14.800l7 6.200v6l12-10 12 10v6h10v-10l20-18 20 18v8h8V88l18-22h14V42h-3v-4h5c1-7 5-8 6-16h1.500L757 4l3.5 18h1.500c1 8 5 9 6 16h5v4h-3v24h14l18 22v28h6v-10l16-14 16 14v4h6v-9l22-17 4 3.100V79h6v12.700l12 9.300v7l14-11 14 11v9h10v-11l16-13 16 13v6l12-10 12 10v8h12v-20l14-14h16v-9l11-8 11 8v9h16l14 14v21h14v-9l10-8 10 8v11h12c26-5 46-31 80-39 32-6 58 12 86 20M753 52a4 4 0 1 0 8 0 4 4 0 1 0-8 0M437 91l-7 11M447 89l-3 14M457 93l5 11M524 106l-3 8M533 107l4 8M580 112v5M609 104v5M617 104v5M684 104v5M824 104v5M862 98v5M870 98v5M904 107v4M944 104v5M1037 82v-2M1018 98v6M1030 98v6M1044 98v6M1056 98v6M728 92v9M744 92v9M770 92v9M786 92v9";
