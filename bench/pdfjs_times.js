// pdfjs_times.js RUNS FILE...: how long pdf.js takes for the text of each PDF, in one warm Node
// process. A line for each file: median milliseconds from the bytes to the text of all pages,
// pages, path, tabs between; last "memory" and this process's peak in KiB.
const fs = require("fs");
const pdfjs = require("/usr/share/nodejs/pdfjs-dist/build/pdf.js");

pdfjs.GlobalWorkerOptions.workerSrc = "/usr/share/nodejs/pdfjs-dist/build/pdf.worker.js";

async function textOf(bytes) {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // it takes the array away
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: "/usr/share/nodejs/pdfjs-dist/cmaps/",
    cMapPacked: true,
  });
  const document = await task.promise;
  let words = 0;
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    words += (await page.getTextContent()).items.length;
  }
  const pages = document.numPages;
  await task.destroy();
  return { pages, words };
}

async function main() {
  const runs = Number(process.argv[2]);
  for (const path of process.argv.slice(3)) {
    const bytes = fs.readFileSync(path);
    const times = [];
    let pages = 0;
    try {
      for (let run = 0; run < runs; ++run) {
        const began = process.hrtime.bigint();
        pages = (await textOf(bytes)).pages;
        times.push(Number(process.hrtime.bigint() - began) / 1e6);
      }
    } catch (error) {
      continue; // what it cannot read is left out of the comparison
    }
    times.sort((a, b) => a - b);
    console.log(`${times[Math.floor(runs / 2)].toFixed(3)}\t${pages}\t${path}`);
  }
  console.log(`memory\t${process.resourceUsage().maxRSS}`);
}

main();
