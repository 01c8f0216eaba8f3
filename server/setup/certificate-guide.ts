export type CertificateFacts = { dir: string; names: readonly string[]; fingerprint: string; port: number }

/** The page on how a hall's devices come to trust its certificate; to be printed and kept. */
export function certificateGuide({ dir, names, fingerprint, port }: CertificateFacts): string {
  const [name] = names
  return `厅序 Tingxu: 大厅自己的证书 / a certificate of the hall's own

适用 / for: ${names.join(', ')}
指纹 / fingerprint (SHA-256): ${fingerprint}

1. 启动时加上 / Start the server with
     TLS_CERT=${dir}/cert.pem TLS_KEY=${dir}/key.pem PUBLIC_URL=https://${name}:${port} npm start

2. 在每台设备上信任 ${dir}/ca.pem（只拷贝这一个文件），并核对指纹。
   Let each device trust ${dir}/ca.pem (copy this one file only) and compare the fingerprint.
   - Windows: 双击 ca.pem（可先改名为 ca.crt）→ 安装证书 → 本地计算机 → 受信任的根证书颁发机构
     double-click (renamed to ca.crt) → Install Certificate → Local Machine → Trusted Root Certification Authorities
   - Debian / Ubuntu: sudo cp ca.pem /usr/local/share/ca-certificates/tingxu.crt && sudo update-ca-certificates
     Chromium on Linux: 设置 → 隐私和安全 → 安全 → 管理证书 → 授权机构 → 导入
     Settings → Privacy and security → Security → Manage certificates → Authorities → Import
   - Android: 设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书
     Settings → Security → Encryption & credentials → Install a certificate → CA certificate
   - iPad: 打开 ca.pem → 设置 → 已下载描述文件 → 安装；再到 通用 → 关于本机 → 证书信任设置 打开
     open ca.pem → Settings → Profile Downloaded → Install; then General → About → Certificate Trust Settings

3. ca-key.pem 能签发任何网址的证书，请移到别处锁好；服务器不需要它。
   ca-key.pem can vouch for any page to those devices: move it away and lock it up. The server does not need it.

访客的手机不必信任本证书：不信任时请用 http 的地址做二维码。
Visitors' phones will not trust it: let the codes on tickets lead to a plain http address, or use a public certificate.
`
}
