namespace NewsArchive.Parsing.Text;

/// <summary>The 500 groups of three small letters and spaces that Indonesian news has most of: each stands once in 3,000 characters at least.</summary>
/// <remarks>Counted over 730 real articles.</remarks>
internal static class CommonTriples
{
    // An underscore stands for a space.
    private static readonly HashSet<string> Triples = [.. """
        _ad _ak _an _at _ba _be _bi _bu _da _de _di _du _ha _hi _in _it _ja _ju _ka _ke _ki _ko _la _le _ma _me _mu _na _ol _pa _pe _po _pr _pu _re _sa _se
        _si _su _ta _te _ti _tu _un _wa _ya a_a a_b a_d a_i a_j a_k a_l a_m a_p a_s a_t a_y aan aat aca ada adi aga agi ah_ aha ahu ai_ aik ain aja ak_ aka
        aki aks akt aku al_ ala ali alu am_ ama amb ami amp amu an_ ana and ang ani anj ann ant any ap_ apa api ar_ ara are arg ari ark art aru as_ asa asi
        asu at_ ata ati atu au_ awa aya bag bah ban bar bat bel ber bih bis but car da_ dah dak dal dan dap dar den di_ dia dik din dir dis dit don eba ebe
        ebi ebu eda ega eh_ eka el_ ela ele eli elu ema emb eme emi emp emu en_ ena enc end ene eng eni enj ent enu eny epa epe er_ era erb erd ere erh eri
        erj erk erl erm ern ers ert eru es_ esa ese esi eta ete eti g_b g_d g_m g_p g_s g_t ga_ gah gai gal gan gar gat gga ggu gi_ gka gra gun h_d h_m h_p
        h_s han har hat hin hun i_a i_b i_d i_i i_k i_l i_m i_p i_s i_t ia_ ian iba ida ide ih_ iha ik_ ika iki il_ ila ili im_ ima in_ ina ind ing ini int
        ion ir_ iri is_ isa isi ist it_ ita itu ja_ jad jar jug k_d k_m k_p ka_ kal kam kan kar kas kat ke_ kel kem kep ker ket ki_ kin kit kon ksi kun l_d
        la_ lah lai lak lal lam lan las leb leh li_ lik lin lis ma_ mak man mas mat mba mbe mbu mel mem men mer mi_ mil min mpa mpu mun n_a n_b n_d n_h n_i
        n_k n_l n_m n_p n_s n_t n_u n_y na_ nak nal nam nan nas nca nda ndi ndo ndu nes ng_ nga nge ngg ngi ngk ngu ni_ nja nju nny nsi nta nte nti ntu nya
        nye ola ole on_ ona one or_ ora pa_ pad pak pan pas pat pem pen per pi_ pro pun r_d ra_ rah rak ram ran rap ras rat rba rek ren res rga rha ri_ ria
        rik rin rja rka rma rse rta rti rup rus s_d sa_ saa sah sal sam san sar sat seb sek sel sem sen sep ser si_ sia sil sin sis sta sti str suk t_d t_m
        t_p ta_ tah tak tam tan tap tar tas tau tel tem ten ter ti_ tid tik tin tka tor tra tri tu_ tuk tur u_d u_m ua_ uan uat uda uga uh_ uk_ uka uku ula
        um_ un_ una ung uni unt upa ur_ ura uru us_ usa usi ut_ uta wa_ ya_ yak yan
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static t => t.Replace('_', ' '))];

    public static bool Contains(string triple) => Triples.Contains(triple);
}
