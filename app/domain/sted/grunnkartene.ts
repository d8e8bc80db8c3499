/** A stroke of a drawn map: points as "latitude longitude" (WGS 84) with comma between. Lakes and fells close upon themselves. */
export type Strek = {
  slag: "fjell" | "fjelltopp" | "vann" | "elv" | "vei" | "bane" | "grense";
  punkter: string;
};

/**
 * Maps that are drawn by us, by kommunenummer, from what is generally known of the land: to find one's way by, not to measure by. In the order
 * they are painted.
 */
export const grunnkartene: Record<string, readonly Strek[]> = {
  "5025": [
    // Fells, from the north-west: Rugldalen's, between Glåma and Hitterdalen, the eastern ones, Femundsmarka's edge, the western.
    {
      slag: "fjell",
      punkter: "62.84 11.34, 62.85 11.52, 62.79 11.62, 62.74 11.5, 62.76 11.36",
    },
    {
      slag: "fjelltopp",
      punkter: "62.81 11.4, 62.82 11.5, 62.78 11.53, 62.77 11.43",
    },
    {
      slag: "fjell",
      punkter: "62.65 11.46, 62.66 11.6, 62.64 11.72, 62.6 11.66, 62.605 11.5",
    },
    {
      slag: "fjelltopp",
      punkter: "62.64 11.52, 62.645 11.6, 62.62 11.6, 62.62 11.52",
    },
    {
      slag: "fjell",
      punkter: "62.84 11.9, 62.85 12.12, 62.76 12.2, 62.71 12.08, 62.76 11.94",
    },
    {
      slag: "fjelltopp",
      punkter: "62.81 11.98, 62.81 12.1, 62.76 12.12, 62.76 12.0",
    },
    {
      slag: "fjell",
      punkter: "62.61 11.9, 62.6 12.1, 62.52 12.14, 62.47 12.04, 62.54 11.94",
    },
    {
      slag: "fjelltopp",
      punkter: "62.58 11.98, 62.57 12.07, 62.52 12.06, 62.53 11.98",
    },
    {
      slag: "fjell",
      punkter: "62.52 11.42, 62.52 11.54, 62.45 11.6, 62.37 11.56, 62.39 11.42, 62.47 11.37",
    },
    {
      slag: "fjelltopp",
      punkter: "62.47 11.44, 62.47 11.53, 62.41 11.53, 62.41 11.45",
    },
    {
      slag: "fjell",
      punkter: "62.7 11.04, 62.72 11.18, 62.64 11.24, 62.58 11.18, 62.6 11.06",
    },
    {
      slag: "fjelltopp",
      punkter: "62.68 11.09, 62.69 11.16, 62.63 11.17, 62.63 11.1",
    },
    // Aursunden, Femunden's northern end, Feragen, Rien, Riasten, Håsjøen, Rambergsjøen, Djupsjøen, Hittersjøen, Korssjøen.
    {
      slag: "vann",
      punkter:
        "62.667 11.45, 62.684 11.5, 62.69 11.58, 62.703 11.65, 62.699 11.72, 62.688 11.78, 62.675 11.85, 62.663 11.87, 62.662 11.82, 62.67 11.74, 62.675 11.66, 62.668 11.58, 62.66 11.5",
    },
    {
      slag: "vann",
      punkter: "62.398 11.76, 62.39 11.82, 62.36 11.86, 62.32 11.89, 62.27 11.9, 62.27 11.82, 62.32 11.81, 62.36 11.78",
    },
    {
      slag: "vann",
      punkter: "62.56 11.83, 62.55 11.89, 62.52 11.93, 62.495 11.9, 62.51 11.85, 62.54 11.81",
    },
    {
      slag: "vann",
      punkter: "62.77 11.79, 62.765 11.86, 62.745 11.9, 62.74 11.84, 62.755 11.78",
    },
    {
      slag: "vann",
      punkter: "62.83 11.68, 62.83 11.75, 62.8 11.79, 62.795 11.72, 62.81 11.67",
    },
    {
      slag: "vann",
      punkter: "62.54 11.59, 62.545 11.63, 62.53 11.66, 62.523 11.61",
    },
    {
      slag: "vann",
      punkter: "62.51 11.64, 62.505 11.7, 62.485 11.72, 62.49 11.66",
    },
    {
      slag: "vann",
      punkter: "62.59 11.47, 62.595 11.51, 62.585 11.53, 62.58 11.49",
    },
    {
      slag: "vann",
      punkter: "62.45 11.64, 62.45 11.69, 62.425 11.7, 62.43 11.65",
    },
    {
      slag: "vann",
      punkter: "62.45 11.96, 62.45 12.0, 62.41 12.03, 62.41 11.98",
    },
    // Glåma from Aursunden past Glåmos and Røros towards Os; Hitterelva; Håelva; Gaula's beginning; Brekken's river.
    {
      slag: "elv",
      punkter:
        "62.666 11.45, 62.676 11.41, 62.683 11.385, 62.66 11.36, 62.63 11.34, 62.6 11.345, 62.57 11.345, 62.545 11.32, 62.525 11.28, 62.51 11.2, 62.495 11.1, 62.49 10.94",
    },
    {
      slag: "elv",
      punkter: "62.585 11.53, 62.588 11.47, 62.58 11.42, 62.574 11.385, 62.565 11.355",
    },
    {
      slag: "elv",
      punkter:
        "62.5 11.87, 62.49 11.78, 62.495 11.7, 62.51 11.65, 62.53 11.6, 62.535 11.52, 62.545 11.43, 62.56 11.37, 62.56 11.34",
    },
    {
      slag: "elv",
      punkter: "62.745 11.83, 62.72 11.81, 62.69 11.78",
    },
    {
      slag: "elv",
      punkter: "62.64 12.12, 62.645 12.0, 62.65 11.93, 62.665 11.865",
    },
    {
      slag: "elv",
      punkter: "62.73 11.32, 62.76 11.27, 62.8 11.27, 62.86 11.29",
    },
    // Fv. 30 through Glåmos, Røros and Galåen; fv. 31 to Brekken and Sweden; fv. 28 to Femunden; the road along Aursunden.
    {
      slag: "vei",
      punkter:
        "62.87 11.3, 62.8 11.29, 62.745 11.29, 62.71 11.34, 62.686 11.4, 62.65 11.385, 62.61 11.38, 62.577 11.383, 62.55 11.35, 62.527 11.295, 62.505 11.18, 62.498 10.94",
    },
    {
      slag: "vei",
      punkter:
        "62.577 11.388, 62.595 11.44, 62.605 11.52, 62.612 11.64, 62.63 11.76, 62.65 11.87, 62.645 11.96, 62.637 12.05, 62.64 12.32",
    },
    {
      slag: "vei",
      punkter:
        "62.572 11.39, 62.55 11.45, 62.54 11.55, 62.515 11.62, 62.47 11.7, 62.41 11.73, 62.36 11.72, 62.29 11.66",
    },
    {
      slag: "vei",
      punkter: "62.686 11.4, 62.695 11.48, 62.705 11.58, 62.715 11.68, 62.7 11.78, 62.68 11.86, 62.652 11.88",
    },
    {
      slag: "bane",
      punkter:
        "62.87 11.28, 62.8 11.275, 62.744 11.28, 62.71 11.33, 62.683 11.395, 62.64 11.37, 62.6 11.372, 62.573 11.379, 62.545 11.34, 62.52 11.29, 62.5 11.18, 62.492 10.94",
    },
    {
      slag: "grense",
      punkter: "62.87 12.16, 62.8 12.11, 62.74 12.14, 62.64 12.1, 62.6 12.17, 62.56 12.2, 62.48 12.3, 62.43 12.32",
    },
  ],
};
