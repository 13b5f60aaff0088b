#!/bin/sh
# Runs as root inside a new box: installs the packages named in /var/tmp/packages.
# Expects in the environment: suite, in_user_namespace (0 or 1), http_proxy, https_proxy, no_proxy.
set -eu
export DEBIAN_FRONTEND=noninteractive

write_apt_settings() {
    cat >/etc/apt/apt.conf.d/90box <<SETTINGS
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::Retries "3";
DPkg::Options { "--force-unsafe-io"; };
SETTINGS
    # There is one user in an ordinary user's namespace: apt cannot switch to another.
    if [ "$in_user_namespace" = 1 ]; then
        echo 'APT::Sandbox::User "root";' >>/etc/apt/apt.conf.d/90box
    fi
    cat >/etc/dpkg/dpkg.cfg.d/box <<SETTINGS
path-exclude=/usr/share/doc/*
path-exclude=/usr/share/man/*
path-exclude=/usr/share/locale/*
SETTINGS
    # No package may start a service here.
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod +x /usr/sbin/policy-rc.d
}

# Security updates lie beside the archive on every mirror that debootstrap takes by default. A
# mirror that has none is still good for the rest.
add_security_updates() {
    sed -n "s|^\(deb .*/debian\)/\{0,1\} $suite |\1-security $suite-security |p" \
        /etc/apt/sources.list >/etc/apt/sources.list.d/security.list
    if ! apt-get update --error-on=any; then
        echo "No security updates from this mirror."
        rm /etc/apt/sources.list.d/security.list
        apt-get update --error-on=any
    fi
}

write_apt_settings
add_security_updates
apt-get upgrade -y
# shellcheck disable=SC2046 # a list of words
apt-get install -y $(cat /var/tmp/packages)
apt-get clean
rm -rf /var/lib/apt/lists/* /var/tmp/packages /var/tmp/provision.sh
# Mount points for the host's own, and the caches that a read-only box cannot write later.
touch /etc/resolv.conf /etc/hosts
fc-cache --system-only
