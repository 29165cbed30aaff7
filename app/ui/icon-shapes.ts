/** Icons of the house, 24 × 24, drawn with one stroke. The path is the whole icon. */
export const iconPaths = {
  alert: "M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1",
  bell: "M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10 20h4",
  book: "M5 4h6a2 2 0 0 1 1 1 2 2 0 0 1 1-1h6v14h-6l-1 1-1-1H5zM12 5v13",
  building: "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3",
  chart: "M4 20V4M4 20h17M8 16v-4M12.5 16V8M17 16v-6",
  check: "M5 12.5 10 17 19 7.5",
  coins:
    "M9 11a6 3 0 1 0 0-6 6 3 0 0 0 0 6zM3 8v4c0 1.7 2.7 3 6 3s6-1.3 6-3V8M9 15v2c0 1.7 2.7 3 6 3s6-1.3 6-3v-4c0-1.3-1.5-2.3-4-2.7",
  compass: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15.5 8.5l-2 5-5 2 2-5z",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  download: "M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14",
  edit: "M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  folder: "M3 6h6l2 2h10v11H3z",
  grid: "M3 5h18v14H3zM3 10h18M3 14.5h18M9 5v14M15 5v14",
  hands: "M12 6l-3 3a1.8 1.8 0 0 0 2.5 2.5L13 10l5 5M12 6l2-1 7 5v6M12 6l-2-1-7 5v6h2l5 4 2-1",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7M12 16.5v.1",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.8v.1",
  layers: "M12 3 21 8l-9 5-9-5zM3 12.5l9 5 9-5M3 16.5l9 5 9-5",
  left: "M15 6l-6 6 6 6",
  mail: "M3 6h18v12H3zM3 7l9 6 9-6",
  menu: "M4 7h16M4 12h16M4 17h16",
  path: "M6 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8.5 16.5H15a3 3 0 0 0 3-3V10",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M17.5 14.5c2.3.7 3.7 2.6 4 5.5",
  phone:
    "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.5 1.5A15 15 0 0 1 3.5 5.5 1.5 1.5 0 0 1 5 4z",
  plus: "M12 5v14M5 12h14",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  right: "M9 6l6 6-6 6",
  ruler: "M3 15 15 3l6 6L9 21zM7 11l2 2M10 8l3 3M13 5l2 2",
  scale: "M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20",
  sort: "M8 9l4-4 4 4M8 15l4 4 4-4",
  today: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4",
  upload: "M12 16V5M7.5 9.5 12 5l4.5 4.5M5 20h14",
  x: "M6 6l12 12M18 6 6 18",
} as const;

export type IconName = keyof typeof iconPaths;
