#!/usr/bin/env bash
# Starts an image read-only and without rights, waits until its own health check is content, stops it in time.
set -euo pipefail
image=$1
name=try-image-$$
trap 'docker logs "$name" || true; docker rm --force --volumes "$name" >/dev/null' EXIT
docker run --detach --name "$name" --read-only --cap-drop ALL --security-opt no-new-privileges --stop-timeout 100 \
  --publish 127.0.0.1:3900:3000 "$image"
for _ in $(seq 60); do
  state=$(docker inspect --format '{{.State.Health.Status}}' "$name")
  [ "$state" = healthy ] && break
  sleep 2
done
[ "$state" = healthy ]
curl --fail --silent --show-error --output /dev/null http://127.0.0.1:3900/
docker stop "$name"
[ "$(docker inspect --format '{{.State.ExitCode}}' "$name")" = 0 ]
