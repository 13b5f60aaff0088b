# The command line in a container: docker build -t vouch .
#   docker run --rm -v "$PWD:/here" vouch tailor resume.pdf job.txt --out out
# Both stages take their packages from the lists that ./dev and CI use. The reader of untrusted
# documents adds its own sandbox inside the container's.

FROM debian:trixie AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV DEBIAN_FRONTEND=noninteractive
WORKDIR /src
COPY tools/box/packages-run.txt tools/box/packages-build.txt tools/box/
# Of the test packages only GoogleTest: the build description asks for it.
RUN apt-get update \
    && sed -E 's/[[:space:]]*#.*//; /^$/d' tools/box/packages-run.txt tools/box/packages-build.txt \
    | xargs apt-get install -y --no-install-recommends libgtest-dev \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN cmake --preset release \
    && ninja -C build/release vouch vouch-reader \
    && cmake --install build/release --prefix /opt/vouch --strip
# The 32-bit graph is for tests alone.
RUN tools/model/make_model.sh /opt/vouch/share/vouch/model \
    && rm /opt/vouch/share/vouch/model/fp32.ort \
    && sed -i '/fp32/d' /opt/vouch/share/vouch/model/SHA256SUMS

FROM debian:trixie
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV LANG=C.UTF-8
COPY tools/box/packages-run.txt /tmp/
RUN apt-get update \
    && sed -E 's/[[:space:]]*#.*//; /^$/d' /tmp/packages-run.txt \
    | DEBIAN_FRONTEND=noninteractive xargs apt-get install -y --no-install-recommends \
    && rm -rf /var/lib/apt/lists/* /tmp/packages-run.txt \
    && useradd --create-home vouch
COPY --from=build /opt/vouch /opt/vouch
ENV PATH=/opt/vouch/bin:$PATH
USER vouch
WORKDIR /here
ENTRYPOINT ["vouch"]
CMD ["--help"]
