#!/bin/sh
# Compile the styles into ../static/app.css, which is committed so that installing needs no Node.
# app.js and icon.svg are written by hand and live in ../static alone.
set -eu
cd "$(dirname "$0")"
[ -d node_modules/sass ] || npm ci --ignore-scripts --omit=optional
node_modules/.bin/sass --style=compressed --no-source-map --no-charset --no-error-css \
  --load-path=node_modules/govuk-frontend/dist scss/app.scss ../static/app.css
