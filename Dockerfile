# Runs as nobody in particular, on a read-only root file system, with one volume for all that is kept.
FROM python:3.11-slim-bookworm AS build
WORKDIR /build
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python -m venv /service && /service/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement requirements.lock
COPY assistant assistant
COPY admin admin
COPY content content
COPY locales locales
RUN /service/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm
# What the PDF of the impact report needs: text shaping, and a font with all scripts.
RUN apt-get update && apt-get install -y --no-install-recommends \
      libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /service /service
RUN useradd --system --uid 10001 --no-create-home assistant && install --directory --owner=10001 --mode=0700 /data
USER 10001
ENV ASSISTANT_DATA_DIR=/data PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s CMD ["/service/bin/python", "-c", \
  "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=2)"]
CMD ["/service/bin/assistant", "serve", "--host", "0.0.0.0", "--port", "8000"]
