// Reads file names, one a line; prints for each its bytes, as it is and as brotli 11.
const { readFileSync } = require("node:fs");
const { brotliCompressSync, constants } = require("node:zlib");

for (const name of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const bytes = readFileSync(name);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  console.log(bytes.length, brotliCompressSync(bytes, { params }).length);
}
