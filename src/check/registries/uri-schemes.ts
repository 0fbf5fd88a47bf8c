// `javascript` is a provisional one: it is left out because it runs a program and names nothing.
/** The URI schemes registered with IANA, permanent, provisional and historical ones. */
const schemes = new Set(
  (
    'aaa aaas about acap acct acd acr adiumxtra adt afp afs aim amss android appdata apt ar ark at attachment aw barion ' +
    'bb beshare bitcoin bitcoincash bl blob bluetooth bolo brid browserext cabal calculator callto cap cast casts chrome ' +
    'cid coap coaps com-eventbrite-attendee content crid cstr cvs dab dat data dav dhttp diaspora dict did dis dlna ' +
    'dlna-playcontainer dlna-playsingle dns dntp dpp drm drop dtmi dtn dvb dvx dweb ed elsi embedded ens eth ethereum ' +
    'example facetime fax feed feedready fido file filesystem finger fish fm ftp fuchsia-pkg geo gg git gitoid gizmoproject ' +
    'go gopher graph grd gtalk h ham hcap hcp http https hxxp hxxps hydrazone hyper iax icap icon im imap info iotdisco ' +
    'ipfs ipn ipns ipp ipps irc irc6 ircs iris isostore itms jabber jar jms keyparc lastfm lbry ldap ldaps leaptofrogans ' +
    'lid lorawan lpa lvlt machine magnet mailserver mailto maps market matrix message microsoft mid mms modem mongodb moz ' +
    'msnim msrp msrps mss mt mtqp mumble mupdate mvn mvrp mvrps news nfs ni nih nntp notes num ocf oid onenote openid ' +
    'openpgp4fpr opaquelocktoken otpauth p1 pack palm paparazzi payment payto pkcs platform pop pres prospero proxy psyc ' +
    'pttp pwid qb query quic redis rediss reload res resource rmi rsync rtmfp rtmp rtsp rtsps rtspu sarif secondlife ' +
    'secret-token service session sftp sgn shc shelter shttp sieve simpleledger simplex sip sips skype smb smp sms smtp ' +
    'snews snmp soap spiffe spotify ssb ssh starknet steam stun stuns submit svn swh swid swidpath tag taler teamspeak ' +
    'tel teliaeid telnet tftp thismessage thzp tip tn3270 tool turn turns tv udp unreal upn upt urn ut uuid ventrilo ves ' +
    'vemmi videotex view vnc vscode vsls w3 wais wasm wasm-js wcr web3 webcal wifi wpid ws wss wtai wyciwyg xcon xfire ' +
    'xftp xmpp xrcp xri ymsgr z39.50 z39.50r z39.50s mailserver'
  ).split(' '),
);

/** True for a scheme that IANA has registered, e.g. `https`. */
export const isRegisteredScheme = (scheme: string): boolean => schemes.has(scheme.toLowerCase());
